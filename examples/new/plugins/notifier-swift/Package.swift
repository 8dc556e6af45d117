// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "NAME",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "tenken", path: "TENKEN_PACKAGE")],
  targets: [
    .executableTarget(
      name: "NAME", dependencies: [.product(name: "TenkenPlugin", package: "tenken")], path: "Sources")
  ]
)
