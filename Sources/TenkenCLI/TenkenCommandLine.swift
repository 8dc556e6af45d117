import ArgumentParser
import Foundation
import TenkenCore

/// The entry of the program: reads the arguments, runs a command, ends with its exit code.
public enum TenkenCommandLine {
  public static func run() -> Never {
    signal(SIGPIPE, SIG_IGN)
    // A file-size limit is an error of the write, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    do {
      let path = try CommandPath(Invocation.current.arguments)
      if path.asksForHelp || path.asksForVersion {
        Output.data(path.asksForHelp ? helpPage(path).text : "tenken \(TenkenCommand.version)\n")
        exit(0)
      }
      try run(path)
      exit(0)
    } catch let failure as Failure {
      end(failure)
    } catch let status as EndStatus {
      exit(status.status.rawValue)
    } catch {
      end(Failure(.usage, Text("\(error)")))
    }
  }

  private static func run(_ path: CommandPath) throws {
    var command: any ParsableCommand
    do { command = try TenkenCommand.parseAsRoot(path.arguments) } catch { throw refusal(error, path) }
    do { try command.run() } catch let exit as CleanExit { throw refusal(exit, path) }
  }

  /// What the parser refuses is said like every other error. Scripts for completion, which it writes itself, come
  /// the same way and are printed.
  private static func refusal(_ error: any Error, _ path: CommandPath) -> Failure {
    if TenkenCommand.exitCode(for: error).isSuccess {
      Output.data(TenkenCommand.fullMessage(for: error) + "\n")
      exit(0)
    }
    let message = TenkenCommand.message(for: error)
    let page = helpPage(path)
    let meant = UsageWords.unknownOption(message).flatMap(page.option)
    return Failure(
      .usage, UsageWords.message(message),
      help: meant.map { Text(ja: "「\($0)」ではありませんか", en: "did you mean \"\($0)\"?") }
        ?? Text(ja: "使い方: \(page.usage)", en: "usage: \(page.usage)"))
  }

  private static func helpPage(_ path: CommandPath) -> HelpPage {
    let environment = Invocation.current.environment
    return HelpPage(
      of: path, columns: Terminal(environment).columns ?? environment["COLUMNS"].flatMap { Int($0) })
  }

  private static func end(_ failure: Failure) -> Never {
    let folder = Invocation.current.directory + "/"
    let diagnostics = failure.diagnostics.map { diagnostic in
      var shown = diagnostic
      // Paths as the user would name them.
      if let file = shown.place?.file, file.hasPrefix(folder) {
        shown.place?.file = String(file.dropFirst(folder.count))
      }
      return shown
    }
    Output.message(DiagnosticPrinter(language: Invocation.currentLanguage).text(diagnostics))
    let first = failure.diagnostics.first { $0.severity == .error }
    exit((first?.code.exitStatus ?? .badData).rawValue)
  }
}

/// Ends a command that did its work with an exit code of its own.
struct EndStatus: Error {
  var status: ExitStatus
}
