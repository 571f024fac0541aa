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
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
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
        .systemLibrary(name: "CICU", path: "Shared/CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        library("Shared", "Shared/Models", []),
        library("Postgres", "Shared/Postgres", ["CLibPQ", logging, lifecycle]),
        library("Telemetry", "Shared/Telemetry", ["Shared", logging, metrics, lifecycle, nioCore, nioPosix, nioHTTP1]),
        library("Wire", "Shared/Wire", ["Shared", logging, lifecycle, nioCore, nioPosix, nioSSL, crypto]),
        library("Language", "Shared/Language", ["Shared", "CBLAS"]),
        library(
            "Reading", "Shared/Reading", ["Shared", "Language"],
            resources: [
                .embedInCode("Resources/countries.tsv"), .embedInCode("Resources/places.txt"),
                .embedInCode("Resources/organisations.txt"), .embedInCode("Resources/givennames.txt"),
                .embedInCode("Resources/titles.txt"), .embedInCode("Resources/headwords.txt"),
                .embedInCode("Resources/predicates.txt"), .embedInCode("Resources/factuality.txt"),
                .embedInCode("Resources/roles.txt"), .embedInCode("Resources/times.txt"),
                .embedInCode("Resources/happenings.txt"),
            ]),
        library("Names", "Shared/Names", ["Shared", "CICU"]),
        tests("Names", ["Names"]),
        tests("Neural", ["Language"], resources: [.copy("TinyModel")]),
        tests("Reading", ["Reading", "Language", "Shared"]),
        library("TestSupport", "Tests/TestSupport", ["Postgres"]),
        tests("Postgres", ["Postgres", "TestSupport", logging, lifecycle]),
    ]
)
