// swift-tools-version: 6.2
import PackageDescription

// On Linux the program is not linked with libxlsxwriter: `XLSXLoader` loads it when a workbook is written.
#if os(Linux)
  let xlsxwriter: String? = nil
#else
  let xlsxwriter: String? = "xlsxwriter"
#endif

// Plugins in Swift that ship, each with what it is built on: the sources lie in plugins/<id>/Sources, and the program
// has the plugin's name.
let plugins: [(id: String, dependencies: [Target.Dependency])] = [
  ("ciso-assistant", ["TenkenPlugin", "TenkenCore", "TenkenImporting", "TenkenYAML"]),
  ("pdf", ["TenkenPlugin", "TenkenCore", "CPango"]),
  ("xccdf", ["TenkenPlugin", "TenkenCore", "TenkenImporting", "CExpat"]),
  ("xlsform", ["TenkenPlugin", "TenkenCore", "TenkenImporting", "TenkenTables"]),
]

let package = Package(
  name: "tenken",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tenken", targets: ["tenken"]),
    .library(name: "TenkenPlugin", targets: ["TenkenPlugin"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: xlsxwriter,
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CMiniZip", pkgConfig: "minizip",
      providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
    .systemLibrary(name: "CSpawn"),
    .target(name: "XLSXLoader", dependencies: ["CXLSXWriter"]),
    // On Linux nothing else would link a plugin with the mathematics that Double's inlined functions call.
    .target(
      name: "TenkenPlugin", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(
      name: "TenkenCore",
      dependencies: ["TenkenPlugin", .product(name: "BigInt", package: "BigInt")]),
    .target(name: "TenkenYAML", dependencies: ["TenkenPlugin", "TenkenCore", "CLibYAML"]),
    .target(
      name: "TenkenTables", dependencies: ["TenkenCore", "CXLSXWriter", "XLSXLoader", "CMiniZip", "CExpat"]),
    .target(name: "TenkenExporters", dependencies: ["TenkenPlugin", "TenkenCore", "TenkenTables"]),
    .target(
      name: "TenkenForms", dependencies: ["TenkenPlugin", "TenkenCore", "TenkenYAML", "TenkenTables"]),
    .target(name: "TenkenScorers", dependencies: ["TenkenCore"]),
    .target(
      name: "TenkenStore",
      dependencies: [
        "TenkenPlugin", "TenkenCore",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "TenkenPluginHost",
      dependencies: [
        "TenkenPlugin", "TenkenCore", "TenkenYAML", "CSpawn",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "TenkenImporting", dependencies: ["TenkenPlugin", "TenkenCore"]),
    .target(
      name: "TenkenReports",
      dependencies: [
        "TenkenPlugin", "TenkenCore", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(
      name: "TenkenKit",
      dependencies: [
        "TenkenPlugin", "TenkenCore", "TenkenYAML", "TenkenTables", "TenkenScorers", "TenkenReports",
        "TenkenExporters", "TenkenForms", "TenkenStore", "TenkenPluginHost",
      ]),
    .target(
      name: "TenkenCLI",
      dependencies: [
        "TenkenPlugin", "TenkenCore", "TenkenTables", "TenkenScorers", "TenkenReports", "TenkenExporters",
        "TenkenForms", "TenkenStore", "TenkenYAML", "TenkenPluginHost", "TenkenKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "tenken", dependencies: ["TenkenCLI"]),
    // The Swift skeletons of `tenken new plugin`, built here so that they can never fail to compile.
    .executableTarget(
      name: "scorer-skeleton", dependencies: ["TenkenPlugin"],
      path: "examples/new/plugins/scorer-swift/Sources"),
    .executableTarget(
      name: "exporter-skeleton", dependencies: ["TenkenPlugin"],
      path: "examples/new/plugins/exporter-swift/Sources"),
    .executableTarget(
      name: "importer-skeleton", dependencies: ["TenkenPlugin"],
      path: "examples/new/plugins/importer-swift/Sources"),
    .executableTarget(
      name: "notifier-skeleton", dependencies: ["TenkenPlugin"],
      path: "examples/new/plugins/notifier-swift/Sources"),
    .target(name: "ForeignFiles", path: "Tests/ForeignFiles"),
    .target(name: "SchemaChecking", dependencies: ["TenkenPlugin"], path: "Tests/SchemaChecking"),
    .testTarget(name: "TenkenPluginTests", dependencies: ["TenkenPlugin"]),
    .testTarget(
      name: "TenkenCoreTests", dependencies: ["TenkenPlugin", "TenkenCore", "TenkenScorers"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "TenkenStoreTests",
      dependencies: [
        "TenkenPlugin", "TenkenCore", "TenkenStore",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(name: "PDFTests", dependencies: ["TenkenPlugin", "TenkenPluginHost", "pdf"]),
    .testTarget(
      name: "TenkenPluginHostTests",
      dependencies: [
        "TenkenPlugin", "TenkenCore", "TenkenYAML", "TenkenScorers", "TenkenExporters", "TenkenPluginHost",
        "scorer-skeleton", "exporter-skeleton", "importer-skeleton", "notifier-skeleton",
      ]),
    .testTarget(
      name: "TenkenKitTests",
      dependencies: [
        "TenkenPlugin", "TenkenCore", "TenkenYAML", "TenkenTables", "TenkenScorers", "TenkenReports",
        "TenkenExporters", "TenkenStore", "TenkenPluginHost", "TenkenKit",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Fixtures"]),
    .testTarget(
      name: "TenkenYAMLTests",
      dependencies: ["TenkenPlugin", "TenkenCore", "TenkenYAML", "SchemaChecking", "ForeignFiles"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "TenkenTablesTests", dependencies: ["TenkenCore", "TenkenTables"], exclude: ["Fixtures"]),
    .testTarget(
      name: "TenkenFormsTests",
      dependencies: ["TenkenPlugin", "TenkenCore", "TenkenYAML", "TenkenTables", "TenkenForms"]),
    .testTarget(
      name: "TenkenScorersTests", dependencies: ["TenkenCore", "TenkenScorers", "TenkenYAML"]),
    .testTarget(
      name: "TenkenImportingTests",
      dependencies: [
        "TenkenPlugin", "TenkenCore", "TenkenYAML", "TenkenTables", "TenkenImporting", "xccdf", "xlsform",
      ]),
    .testTarget(
      name: "TenkenReportsTests",
      dependencies: [
        "TenkenPlugin", "TenkenCore", "TenkenScorers", "TenkenStore", "TenkenReports", "SchemaChecking",
      ]),
    .testTarget(
      name: "TenkenExportersTests",
      dependencies: ["TenkenPlugin", "TenkenCore", "TenkenTables", "TenkenExporters"], exclude: ["Golden"]),
    .testTarget(
      name: "CISOAssistantTests",
      dependencies: [
        "TenkenPlugin", "TenkenCore", "TenkenImporting", "TenkenYAML", "ForeignFiles", "ciso-assistant",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "TenkenCLITests",
      dependencies: [
        "tenken", "TenkenPlugin", "TenkenCore", "TenkenExporters", "SchemaChecking", "ForeignFiles",
      ],
      exclude: ["Fixtures", "Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

// What scripts/bench-xlsx measures; of no use to anybody else.
if Context.environment["TENKEN_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "xlsx-benchmark",
      dependencies: ["TenkenPlugin", "TenkenCore", "TenkenTables", "TenkenExporters"],
      path: "Benchmarks/XLSX", exclude: ["loop.c"]))
}

for plugin in plugins {
  package.targets.append(
    .executableTarget(
      name: plugin.id, dependencies: plugin.dependencies, path: "plugins/\(plugin.id)/Sources"))
}

// Their tests run the programs.
for target in package.targets where ["TenkenPluginHostTests", "TenkenCLITests"].contains(target.name) {
  target.dependencies += plugins.map { .target(name: $0.id) }
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
