/// What is known of one person or organisation in one place: names, and what else tells it apart.
public struct Record: Sendable, Hashable {
    public var type: NameType
    public var names: [String] = []
    /// Names that came in parts, so that which part is which is known.
    public var parts: [NameParts] = []
    public var birthDates: [RecordDate] = []
    public var deathDates: [RecordDate] = []
    public var addresses: [RecordAddress] = []
    /// Digits only.
    public var phones: [String] = []
    /// Lower case.
    public var emails: [String] = []
    /// What issued each number, as the field is called, and the number.
    public var identifiers: [String: Set<String>] = [:]
    /// ISO codes or names, folded.
    public var countries: Set<String> = []
    public var employers: [String] = []
    public var genders: Set<String> = []

    public struct NameParts: Sendable, Hashable {
        public var given: String
        public var family: String
    }

    public init(type: NameType) { self.type = type }

    /// Whether there is anything beside the names.
    public var hasFacts: Bool {
        !(birthDates.isEmpty && deathDates.isEmpty && addresses.isEmpty && phones.isEmpty && emails.isEmpty
            && identifiers.isEmpty && countries.isEmpty && employers.isEmpty)
    }
}
