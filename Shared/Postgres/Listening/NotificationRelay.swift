public import ServiceLifecycle

/// Rings a bell at every notification, and after every reconnection, since some may have been missed.
public struct NotificationRelay: Service {
    private let listener: PostgresListener
    private let bell: Bell

    public init(listener: PostgresListener, bell: Bell) {
        self.listener = listener
        self.bell = bell
    }

    public func run() async throws {
        for await _ in listener.events().cancelOnGracefulShutdown() { bell.ring() }
    }
}
