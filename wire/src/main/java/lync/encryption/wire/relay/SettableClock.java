package lync.encryption.wire.relay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set, in UTC: credentials expire by it when a run says so. Not thread-safe. */
public final class SettableClock extends Clock {

  private Instant now;

  public SettableClock(Instant start) {
    now = start;
  }

  public void set(Instant instant) {
    now = instant;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("one zone only");
  }

  @Override
  public Instant instant() {
    return now;
  }
}
