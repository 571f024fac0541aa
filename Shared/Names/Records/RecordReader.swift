public import Shared

/// Reads records: `{property: [values]}` with FollowTheMoney's or like names, alone or as `properties` or `record`, and
/// Senzing's `FEATURES` lists.
public enum RecordReader {
    /// - Parameter type: what the record is where it does not say so itself.
    public static func read(_ value: JSONValue, type: NameType) -> Record? {
        guard case .object(let fields) = value else { return nil }
        if let inner = fields["record"] ?? fields["properties"], case .object = inner {
            let schema = fields["schema"].flatMap(text)
            return read(inner, type: schema.map { $0 == "Person" ? .person : .organisation } ?? type)
        }
        var record = Record(type: type)
        if case .array(let features)? = fields["FEATURES"] {
            for case .object(let feature) in features { add(feature, to: &record) }
        } else {
            add(fields, to: &record)
        }
        return record
    }

    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): String(number)
        default: nil
        }
    }

    private static func texts(_ value: JSONValue) -> [String] {
        if case .array(let values) = value { return values.compactMap(text) }
        return text(value).map { [$0] } ?? []
    }

    /// One group of fields that belong together.
    private static func add(_ fields: [String: JSONValue], to record: inout Record) {
        var given: [String] = []
        var middle: [String] = []
        var family: [String] = []
        var address: [String] = []
        for (field, value) in fields.sorted(by: { $0.key < $1.key }) {
            let values = texts(value).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
                .filter { !$0.isEmpty }
            guard let first = values.first else { continue }
            switch field.lowercased().filter({ $0 != "_" }) {
            case "recordtype": record.type = first.uppercased() == "PERSON" ? .person : .organisation
            case "name", "names", "namefull", "nameorg", "alias", "weakalias", "previousname", "abbreviation":
                record.names += values.filter { !record.names.contains($0) }
            case "firstname", "givenname", "namefirst": given += values
            case "middlename", "namemiddle", "fathername", "secondname", "patronymic": middle += values
            case "lastname", "surname", "familyname", "namelast": family += values
            case "birthdate", "dateofbirth", "dob", "incorporationdate":
                record.birthDates += values.compactMap { RecordDate($0) }
            case "deathdate", "dateofdeath", "dissolutiondate":
                record.deathDates += values.compactMap { RecordDate($0) }
            case "phone", "phonenumber": record.phones += values.map { $0.filter(\.isNumber) }.filter { $0.count >= 6 }
            case "email", "emailaddress": record.emails += values.map(plain)
            case "employer": record.employers += values
            case "gender", "sex":
                record.genders.formUnion(
                    values.compactMap { $0.lowercased().first.map { String($0) } }.filter { "mf".contains($0) })
            case "country", "nationality", "jurisdiction", "citizenship":
                record.countries.formUnion(values.map { $0.lowercased() })
            case "addrtype", "category", "status", "date", "amount", "phonetype", "nametype": break
            case let name where isAddress(name): address += values
            case let name where isIdentifier(name):
                record.identifiers[name, default: []].formUnion(
                    values.map { $0.uppercased().filter { $0.isLetter || $0.isNumber } })
            default: break
            }
        }
        if let part = address.isEmpty ? nil : RecordAddress(address.joined(separator: " ")) {
            record.addresses.append(part)
        }
        addName(given, middle, family, to: &record)
    }

    /// The address of `Ann Lee <ann@example.org>`.
    private static func plain(_ email: String) -> String {
        let inner = email.split(separator: "<").last ?? ""
        return inner.prefix { $0 != ">" }.lowercased()
    }

    private static func addName(_ given: [String], _ middle: [String], _ family: [String], to record: inout Record) {
        guard !given.isEmpty || !family.isEmpty else { return }
        if let one = given.first, let other = family.first {
            record.parts.append(.init(given: one, family: other))
        }
        // A name that is given whole as well says more than its parts.
        guard record.names.isEmpty else { return }
        record.names.append((given + middle.prefix(1) + family).joined(separator: " "))
    }

    private static func isAddress(_ field: String) -> Bool {
        field.hasPrefix("addr")
            || ["suburb", "city", "state", "postcode", "postalcode", "streetnumber", "street", "full"].contains(field)
    }

    private static func isIdentifier(_ field: String) -> Bool {
        guard !field.hasSuffix("type"), !field.hasSuffix("country"), !field.hasSuffix("state") else { return false }
        return field.hasSuffix("number") || field.hasSuffix("id") && field != "recordid" && field != "sourceid"
            || ["socsecid", "innCode", "ogrnCode", "leicode", "swiftbic", "imo", "isin", "inncode", "ogrncode"]
                .contains(field)
    }
}
