import ArgumentParser

/// The three services, and their ports above the base.
enum ServiceName: String, ExpressibleByArgument, CaseIterable, Sendable {
    case ingest
    case resolution
    case query

    var offset: Int {
        switch self {
        case .ingest: 1
        case .resolution: 2
        case .query: 3
        }
    }
}
