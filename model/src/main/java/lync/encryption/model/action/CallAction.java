package lync.encryption.model.action;

import lync.encryption.model.rule.Setting;

/** An action on a call that no message starts. */
public abstract class CallAction extends Action {

  final Setting setting;
  final int call;

  CallAction(Setting setting, int call) {
    super(call);
    this.setting = setting;
    this.call = call;
  }
}
