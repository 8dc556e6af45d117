import Foundation
import TenkenPlugin
import Testing

@testable import TenkenCore
@testable import TenkenPluginHost

@Suite("A plugin that misbehaves")
struct HostileProcessTests {
  /// Runs a scorer that must fail, and says how long that took.
  private func failing(
    _ script: String, timeout: String = "5 s"
  ) throws -> (Diagnostic, seconds: Double) {
    let plugin = try TestPlugin(script, timeout: timeout)
    let start = ContinuousClock.now
    let found = try plugin.failure()
    let spent = ContinuousClock.now - start
    return (
      try #require(found.first),
      Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    )
  }

  @Test("and writes text before its reply is refused: the text and its log are shown")
  func garbage() throws {
    let (found, _) = try failing("echo loading model; echo careful >&2; echo '{\"ok\": {\"rate\": 1}}'")
    #expect(found.code == .badReply)
    #expect(found.output == ["stdout: loading model", "stdout: {\"ok\": {\"rate\": 1}}", "stderr: careful"])
    #expect(found.code.exitStatus == .plugin)
  }

  @Test("of a long output the first 200 bytes are shown, and of a long log the end")
  func longGarbage() throws {
    let (found, _) = try failing("yes x | head -c 1000; seq 1 40000 >&2; exit 0")
    #expect(found.output.filter { $0.hasPrefix("stdout: ") }.count == 100)
    #expect(found.output.last == "stderr: 40000")
    #expect(found.output.filter { $0.hasPrefix("stderr: ") }.count == 20)
  }

  @Test("and writes without end is stopped")
  func endless() throws {
    let (found, seconds) = try failing("yes", timeout: "30 s")
    #expect(found.code == .pluginFailed)
    #expect(found.message.in(.en).contains("16 MiB"))
    #expect(seconds < 20)
  }

  @Test("and writes without end to its log only, then answers, is heard")
  func endlessLog() throws {
    let plugin = try TestPlugin("yes | head -c 3000000 >&2; echo '{\"ok\": {\"rate\": 0.5}}'")
    #expect(try plugin.rate() == Rational(1, over: 2))
    let answer = try plugin.ask { try $0.answer(to: []) }
    #expect(answer.log.count == ChildProcess.mostLog)
  }

  @Test("and stays silent is stopped after its time, with what it started")
  func silence() throws {
    let mark = NSTemporaryDirectory() + "tenken-mark-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: mark) }
    let (found, seconds) = try failing("(sleep 1; touch \(mark)) & sleep 60", timeout: "300 ms")
    #expect(found.code == .pluginFailed)
    #expect(found.message.in(.en).contains("0.3 s"))
    #expect(seconds < 5)
    usleep(1_200_000)
    #expect(!FileManager.default.fileExists(atPath: mark), "the grandchild lives on")
  }

  @Test("and does not listen to SIGTERM is killed")
  func deaf() throws {
    let (found, seconds) = try failing("trap '' TERM; while :; do sleep 0.05; done", timeout: "300 ms")
    #expect(found.code == .pluginFailed)
    #expect(seconds < 5)
  }

  @Test("and leaves a grandchild that keeps the pipe open has answered all the same")
  func grandchild() throws {
    let plugin = try TestPlugin("sleep 30 & echo '{\"ok\": {\"rate\": 0.25}}'")
    let start = ContinuousClock.now
    #expect(try plugin.rate() == Rational(1, over: 4))
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test("and closes its output but goes on is stopped after its time")
  func closed() throws {
    let (found, seconds) = try failing("exec >&- 2>&-; sleep 60", timeout: "300 ms")
    #expect(found.code == .pluginFailed)
    #expect(seconds < 5)
  }

  @Test("and ends before it reads a large request does no harm")
  func unread() throws {
    let plugin = try TestPlugin("echo gone >&2; exit 3")
    let request = [UInt8](repeating: UInt8(ascii: "x"), count: 8 << 20)
    do {
      _ = try plugin.ask { try $0.answer(to: request) }
      Issue.record("it was no failure")
    } catch let failure as Failure {
      #expect(failure.diagnostics[0].code == .pluginFailed)
      #expect(failure.diagnostics[0].message.in(.en).contains("exit code 3"))
      #expect(failure.diagnostics[0].output == ["stderr: gone"])
    }
    let heard = try TestPlugin("echo '{\"ok\": {\"rate\": 1}}'").ask { try $0.answer(to: request) }
    guard case .ok = heard.reply else {
      Issue.record("it answered without reading")
      return
    }
  }

  @Test("and is ended by a signal, or exits with a code, is broken whatever it wrote")
  func exits() throws {
    #expect(try failing("echo '{\"ok\": {\"rate\": 1}}'; exit 7").0.code == .pluginFailed)
    #expect(try failing("kill -9 $$").0.message.in(.en).contains("signal 9"))
  }

  @Test("and is not there is named")
  func absent() throws {
    let manifest = "plugin: odd\nversion: 1\nprotocol: [1]\nkinds: [scorer]\nrun: [no-such-program]\n"
    let found = try TestPlugin("", manifest: manifest).failure()
    #expect(found.map(\.code) == [.pluginFailed])
    #expect(found[0].message.in(.en).contains("no-such-program"))
    let own = "plugin: odd\nversion: 1\nprotocol: [1]\nkinds: [scorer]\nrun: [odd.sh]\n"
    #expect(try TestPlugin("", manifest: own).failure().first?.help?.in(.en).contains("chmod") == true)
  }

  @Test("a mistake of the user is shown in the plugin's own words, with the end of its log")
  func ownWords() throws {
    let reply = #"{"error": {"kind": "bad-config", "message": "high is no number", "path": "/config/high"}}"#
    let (found, _) = try failing("echo looking >&2; echo '\(reply)'")
    #expect(found.code == .pluginError)
    #expect(found.message.in(.ja) == "プラグイン「odd」: high is no number (/config/high)")
    #expect(found.output == ["stderr: looking"])
    #expect(found.code.exitStatus == .plugin)
  }

  @Test("sees of the environment only what it needs, runs in its folder, and inherits no open file")
  func surroundings() throws {
    let plugin = try TestPlugin(
      """
      set -- $(env | sed 's/=.*//' | sort)
      echo "$*" >&2
      ls /proc/self/fd 2>/dev/null | tr '\\n' ' ' >&2
      [ -f odd.sh ] && echo '{"ok": {"rate": 1}}'
      """)
    var setting = TestPlugin.setting
    setting.environment["SECRET"] = "word"
    setting.environment["HOME"] = "/"
    let answer = try plugin.ask { try PluginCall($0.plugin, setting).answer(to: []) }
    let lines = String(decoding: answer.log, as: UTF8.self).split(separator: "\n").map(String.init)
    let seen = Set(lines[0].split(separator: " ").map(String.init))
    #expect(!seen.contains("SECRET"))
    // The shell adds some of its own.
    #expect(
      seen.subtracting(["PWD", "OLDPWD", "SHLVL", "_"]) == [
        "HOME", "LANG", "PATH", "PYTHONDONTWRITEBYTECODE", "TMPDIR",
      ])
    #if os(Linux)
      // 3 is the folder that `ls` itself reads.
      #expect(lines[1].split(separator: " ") == ["0", "1", "2", "3"])
    #endif
    guard case .ok = answer.reply else {
      Issue.record("it does not run in its folder")
      return
    }
  }
}
