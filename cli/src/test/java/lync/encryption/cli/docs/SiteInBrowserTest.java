package lync.encryption.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site in a browser, as files of the disk, in a wide window and a narrow one. Skipped where the system has no Chromium. */
class SiteInBrowserTest {

  private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  /** A machine may be busy with other tests. */
  private static final double PATIENCE_MILLISECONDS = 180_000;
  /** All of this class together takes a minute at most where the machine does nothing else. */
  private static final long LIMIT_MILLISECONDS = 600_000;
  private static final List<Integer> WIDTHS = List.of(1280, 360);
  private static final List<String> KEY_PAGES = List.of("index.html", "document.html", "coverage.html", "vocabulary.html", "pages.html",
      "clauses/C22.html", "clauses/C04.html", "clauses/L02.html", "actions/SendHop.html", "participants/FrontEnd.html", "readings/R3.html",
      "faults/KeyOnTcpLeg.html", "designs/enterprise-pool.html", "designs/relayed-keys.html", "designs/trunk-tls.html",
      "scenarios/relayed-keys.call.html");

  @TempDir
  static Path folder;

  /** Ends the browser if it no longer answers: whoever waits for it learns that the connection is closed. */
  private static final Timer WATCHDOG = new Timer("browser watchdog", true);

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void openTheBrowser() throws IOException {
    Optional<Path> executable = BROWSERS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    Assumptions.assumeTrue(executable.isPresent(), "skipped: there is no Chromium (Debian: apt-get install chromium)");
    BuiltSite.writeTo(folder);
    WATCHDOG.schedule(new TimerTask() {
      @Override
      public void run() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      }
    }, LIMIT_MILLISECONDS);
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable.get()).setTimeout(PATIENCE_MILLISECONDS).setArgs(List.of(
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync")));
  }

  @AfterAll
  static void closeTheBrowser() {
    WATCHDOG.cancel();
    if (browser != null) {
      browser.close();
    }
    if (playwright != null) {
      playwright.close();
    }
  }

  private static String address(String page) {
    return folder.resolve(page).toUri().toString();
  }

  /** A page of the browser, and what went wrong on it. */
  private static Page open(int width, List<String> problems) {
    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
    page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    page.setDefaultNavigationTimeout(PATIENCE_MILLISECONDS);
    page.onConsoleMessage(message -> problems.add(message.type() + ": " + message.text()));
    page.onPageError(error -> problems.add("error: " + error));
    page.onRequestFailed(request -> problems.add("failed: " + request.url()));
    page.onRequest(request -> {
      if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
        problems.add("not of the disk: " + request.url());
      }
    });
    return page;
  }

  @Test
  void keyPagesShowInAWideAndInANarrowWindow() {
    for (int width : WIDTHS) {
      List<String> problems = new ArrayList<>();
      try (Page page = open(width, problems)) {
        for (String each : KEY_PAGES) {
          page.navigate(address(each));
          page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
          Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
          assertTrue(((Number) overflow).intValue() <= 0, each + " is " + overflow + " pixels wider than " + width);
          for (ElementHandle figure : page.querySelectorAll("figure svg, figure + svg")) {
            BoundingBox box = figure.boundingBox();
            assertTrue(box != null && box.width > 20 && box.height > 10 || "true".equals(figure.getAttribute("aria-hidden")), each + ": a figure is missing");
          }
          assertEquals("", page.evaluate("""
              Array.from(document.querySelectorAll('svg text')).filter(text => {
                const box = text.getBBox();
                const all = text.ownerSVGElement.viewBox.baseVal;
                return box.x < -1 || box.x + box.width > all.width + 1 || box.y + box.height > all.height + 1;
              }).map(text => text.textContent).slice(0, 3).join('; ')"""), each + ": text runs out of its picture");
        }
      }
      assertEquals(List.of(), problems);
    }
  }

  /** Typing finds, the arrow leads to what was found, and Enter opens it. */
  @Test
  void theSearchFinds() {
    List<String> problems = new ArrayList<>();
    try (Page page = open(1280, problems)) {
      page.navigate(address("clauses/C01.html"));
      page.fill("#search", "session key tls");
      assertTrue(page.querySelectorAll("#found a").stream().anyMatch(link -> link.textContent().startsWith("C22")), page.textContent("#found"));
      page.fill("#search", "KeyOnTcpLeg");
      page.press("#search", "ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/faults/KeyOnTcpLeg.html");
      assertEquals("KeyOnTcpLeg", page.textContent("h1"));
      page.fill("#search", "no such thing anywhere");
      assertEquals("nothing found", page.textContent("#count"));
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void darkIsDarkAndPaperIsWhite() {
    List<String> problems = new ArrayList<>();
    try (Page page = open(1280, problems)) {
      page.navigate(address("clauses/C22.html"));
      Object light = background(page);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertNotEquals(light, background(page));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertEquals("rgb(255, 255, 255)", background(page));
      for (String ofTheScreen : List.of("header nav", ".search")) {
        assertEquals("none", page.evaluate("getComputedStyle(document.querySelector('" + ofTheScreen + "')).display"), ofTheScreen);
      }
    }
    assertEquals(List.of(), problems);
  }

  private static Object background(Page page) {
    return page.evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
