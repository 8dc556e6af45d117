import Foundation
import TenkenPlugin
import Testing

/// An HTTP server on a port of its own of the loopback interface: it keeps what it is sent, and answers all alike.
/// It ends with the value.
final class LoopbackServer {
  let url: String
  private let folder: String
  private let process = Process()

  /// Writes its port into the file `port`, once it listens, and each request into a file of its own.
  private static let script = """
    import http.server, json, os, sys, time
    folder, status = sys.argv[1], int(sys.argv[2])
    class Handler(http.server.BaseHTTPRequestHandler):
        count = 0
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            headers = {name.lower(): value for name, value in self.headers.items()}
            with open(f"{folder}/new", "w") as file:
                json.dump({"method": self.command, "path": self.path, "headers": headers, "body": body}, file)
            Handler.count += 1
            os.rename(f"{folder}/new", f"{folder}/{Handler.count}.json")
            if status == 0:
                time.sleep(60)
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()
        def log_message(self, *_):
            pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    with open(f"{folder}/new", "w") as file:
        file.write(str(server.server_address[1]))
    os.rename(f"{folder}/new", f"{folder}/port")
    server.serve_forever()
    """

  /// - Parameter status: of its answers; nil for a server that never answers.
  init(answering status: Int?) throws {
    folder = NSTemporaryDirectory() + "tenken-server-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, folder, "\(status ?? 0)"]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let end = Date().addingTimeInterval(30)
    while !FileManager.default.fileExists(atPath: folder + "/port"), Date() < end, process.isRunning {
      usleep(5000)
    }
    url = "http://127.0.0.1:" + (try String(contentsOfFile: folder + "/port", encoding: .utf8))
  }

  deinit {
    // The threads of tests hold signals back, and what they start does too; this one nobody can.
    kill(process.processIdentifier, SIGKILL)
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// How many requests have come.
  var count: Int {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).count { $0.hasSuffix(".json") }
  }

  /// The first request: method, path, headers under names in lower case, and body.
  func request() throws -> JSON {
    try JSON(parsing: String(contentsOfFile: folder + "/1.json", encoding: .utf8))
  }
}
