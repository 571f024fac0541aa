// swift-tools-version: 6.2
import PackageDescription

/// Applied to every target. Warnings are errors where CHANCERY_STRICT is set (CI sets it), so that a newer
/// compiler's new warning never stops a user's build.
let swiftSettings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ] + (Context.environment["CHANCERY_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioLocks = Target.Dependency.product(name: "NIOConcurrencyHelpers", package: "swift-nio")
let nioCodable = Target.Dependency.product(name: "NIOFoundationEssentialsCompat", package: "swift-nio")
let coreMetrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")

func library(
    _ name: String, _ path: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
    resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: path, exclude: exclude, resources: resources,
        swiftSettings: swiftSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)Tests", resources: resources,
        swiftSettings: swiftSettings)
}

let package = Package(
    name: "chancery",
    products: [.executable(name: "chancery", targets: ["Chancery"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", path: "Shared/CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CBLAS", path: "Shared/CBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
        .target(
            name: "CICU", path: "Shared/CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
        .systemLibrary(name: "CMalloc", path: "Shared/CMalloc"),
        .systemLibrary(name: "CZlib", path: "Shared/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CBZip2", path: "Shared/CBZip2", providers: [.apt(["libbz2-dev"])]),
        library("Shared", "Shared/Models", []),
        library("Postgres", "Shared/Postgres", ["Shared", "CLibPQ", logging, lifecycle]),
        library(
            "Wire", "Shared/Wire",
            [
                "Shared", logging, metrics, coreMetrics, lifecycle, nioCore, nioPosix, nioLocks, nioCodable, nioSSL,
                crypto,
            ], exclude: ["Protocol.md"]),
        library("Language", "Shared/Language", ["Shared", "CBLAS"]),
        library(
            "Reading", "Shared/Reading", ["Shared", "Language"],
            resources: [
                .embedInCode("Resources/countries.tsv"), .embedInCode("Resources/places.txt"),
                .embedInCode("Resources/organisations.txt"), .embedInCode("Resources/givennames.txt"),
                .embedInCode("Resources/titles.txt"), .embedInCode("Resources/headwords.txt"),
                .embedInCode("Resources/predicates.txt"), .embedInCode("Resources/factuality.txt"),
                .embedInCode("Resources/roles.txt"), .embedInCode("Resources/times.txt"),
                .embedInCode("Resources/happenings.txt"), .embedInCode("Resources/attributions.txt"),
                .embedInCode("Resources/commonwords.txt"), .embedInCode("Resources/generalnouns.txt"),
            ]),
        library("Names", "Shared/Names", ["Shared", "CICU"]),
        library(
            "Ingest", "Services/Ingest",
            ["Shared", "Postgres", "Wire", "Language", "Reading", logging, lifecycle, crypto],
            resources: [.embedInCode("Schema/V001_documents.sql"), .embedInCode("Schema/V002_work.sql")]),
        library(
            "Resolution", "Services/Resolution",
            ["Shared", "Postgres", "Wire", "Names", "CZlib", "CBZip2", logging, lifecycle],
            resources: [
                .embedInCode("Schema/V101_entities.sql"), .embedInCode("Schema/V102_statements.sql"),
                .embedInCode("Schema/V103_feed.sql"), .embedInCode("Schema/V104_forms.sql"),
                .embedInCode("Schema/V105_knowledge.sql"),
                .embedInCode("Schema/V106_links.sql"), .embedInCode("Schema/V107_context.sql"),
                .embedInCode("Resources/weights.txt"), .embedInCode("Resources/spellings.txt"),
                .embedInCode("Resources/institutions.txt"), .embedInCode("Resources/demonyms.txt"),
                .embedInCode("Resources/designators.txt"), .embedInCode("Resources/otherscripts.txt"),
                .embedInCode("Resources/roles.txt"),
            ]),
        library("Query", "Services/Query", ["Shared", "Postgres", "Wire", "Names", logging, lifecycle]),
        .executableTarget(
            name: "Chancery",
            dependencies: [
                "CMalloc", "Shared", "Postgres", "Wire", "Language", "Reading", "Names", "Ingest", "Resolution",
                "Query", "Benchmarks", logging,
                lifecycle, unixSignals, arguments, configuration, crypto, nioCore, nioPosix,
            ], path: "Services/Chancery", swiftSettings: swiftSettings),
        tests("Shared", ["Shared"]),
        tests("Names", ["Names"]),
        tests("Language", ["Language"], resources: [.copy("Expected")]),
        tests("Neural", ["Language"], resources: [.copy("TinyModel")]),
        tests("Reading", ["Reading", "Language", "Shared"]),
        tests("Resolution", ["Resolution", "Postgres", "Shared", "Ingest", "TestSupport"]),
        library("TestSupport", "Tests/TestSupport", ["Postgres"]),
        tests("EndToEnd", ["Shared", "Wire", nioCore]),
        library("Benchmarks", "Tests/Benchmarks", ["Shared", "Wire", logging, nioCore, nioPosix, nioLocks]),
        tests(
            "Wire",
            [
                "Shared", "Wire", "Benchmarks", logging, lifecycle, nioCore, nioPosix, nioLocks,
                .product(name: "MetricsTestKit", package: "swift-metrics"),
            ]),
        tests("Postgres", ["Postgres", "TestSupport", logging, lifecycle]),
    ]
)
