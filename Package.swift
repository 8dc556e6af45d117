// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "tenken",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "TenkenPlugin", targets: ["TenkenPlugin"])
  ],
  dependencies: [
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0")
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "TenkenPlugin"),
    .target(
      name: "TenkenCore",
      dependencies: ["TenkenPlugin", .product(name: "BigInt", package: "BigInt")]),
    .target(name: "TenkenYAML", dependencies: ["TenkenPlugin", "TenkenCore", "CLibYAML"]),
    .target(name: "TenkenTables", dependencies: ["TenkenCore"]),
    .target(name: "TenkenExporters", dependencies: ["TenkenPlugin", "TenkenCore", "TenkenTables"]),
    .testTarget(name: "TenkenPluginTests", dependencies: ["TenkenPlugin"]),
    .testTarget(name: "TenkenCoreTests", dependencies: ["TenkenPlugin", "TenkenCore"]),
    .testTarget(name: "TenkenYAMLTests", dependencies: ["TenkenPlugin", "TenkenCore", "TenkenYAML"]),
    .testTarget(
      name: "TenkenTablesTests", dependencies: ["TenkenCore", "TenkenTables"], exclude: ["Fixtures"]),
    .testTarget(
      name: "TenkenExportersTests",
      dependencies: ["TenkenPlugin", "TenkenCore", "TenkenTables", "TenkenExporters"],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
