/// What this build calls itself.
enum Version {
    static let current = "1.0.0"
}
