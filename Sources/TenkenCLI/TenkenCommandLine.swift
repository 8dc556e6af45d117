import ArgumentParser
import Foundation
import TenkenCore

/// The entry of the program: reads the arguments, runs a command, ends with its exit code.
public enum TenkenCommandLine {
  public static func run() -> Never {
    signal(SIGPIPE, SIG_IGN)
    let invocation = Invocation.current
    let arguments = invocation.hoisted
    if arguments == ["--version"] {
      Output.data("tenken \(TenkenCommand.version)\n")
      exit(0)
    }
    do {
      try MistypedCommand.check(arguments, in: TenkenCommand.self)
      var command = try TenkenCommand.parseAsRoot(arguments)
      try command.run()
      exit(0)
    } catch let failure as Failure {
      end(failure)
    } catch let status as EndStatus {
      exit(status.status.rawValue)
    } catch {
      end(parserError: error)
    }
  }

  private static func end(_ failure: Failure) -> Never {
    Output.message(DiagnosticPrinter(language: Invocation.currentLanguage).text(failure.diagnostics))
    let first = failure.diagnostics.first { $0.severity == .error }
    exit((first?.code.exitStatus ?? .badData).rawValue)
  }

  /// Help that was asked for goes to standard output; what the parser refuses is said like every other error.
  private static func end(parserError error: any Error) -> Never {
    let code = TenkenCommand.exitCode(for: error)
    if code.isSuccess {
      Output.data(
        UsageWords.localised(TenkenCommand.fullMessage(for: error), Invocation.currentLanguage) + "\n")
      exit(0)
    }
    let message = UsageWords.message(TenkenCommand.message(for: error))
    let usage = TenkenCommand.fullMessage(for: error).split(separator: "\n")
      .first { $0.hasPrefix("Usage: ") }.map { String($0.dropFirst("Usage: ".count)) }
    end(
      Failure(
        .usage, message,
        help: usage.map { Text(ja: "使い方: \($0)", en: "usage: \($0)") }))
  }
}

/// Ends a command that did its work with an exit code of its own.
struct EndStatus: Error {
  var status: ExitStatus
}
