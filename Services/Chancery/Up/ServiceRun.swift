import Logging
import ServiceLifecycle
import UnixSignals

/// Runs services until SIGINT or SIGTERM, then ends them from the last to the first.
enum ServiceRun {
    static func run(_ services: [any Service], name: String) async throws {
        let logger = Logger(label: "chancery.\(name)")
        var configuration = ServiceGroupConfiguration(
            services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(25)
        let group = ServiceGroup(configuration: configuration)
        try await withLogger(logger) { _ in try await group.run() }
    }
}
