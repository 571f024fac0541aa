import Shared

/// Holds a value against a JSON Schema, in the part of it that `deploy/asyncapi.yaml` uses: `$ref`, `allOf`, `type`,
/// `const`, `enum`, `required`, `properties`, `additionalProperties`, `items`, `maxItems`, `minimum`, `maximum`,
/// `minLength`, `maxLength` and `pattern`.
///
/// Besides what a validator says it reports fields that no schema describes: they are allowed, since fields are added over
/// time, but an interface's document must name what its own version sends.
struct SchemaCheck {
    /// The whole document, in which `$ref` is looked up.
    let document: JSONValue
    /// What does not fit, each with its place.
    private(set) var faults: [String] = []
    private var seen: Set<String> = []
    private var described: Set<String> = []

    private static let keywords: Set<String> = [
        "$ref", "allOf", "type", "const", "enum", "required", "properties", "additionalProperties", "items", "maxItems",
        "minimum", "maximum", "minLength", "maxLength", "pattern", "description",
    ]

    init(document: JSONValue) { self.document = document }

    /// - Returns: what is wrong with `value`, or missing from the schema; empty where they fit.
    static func faults(of value: JSONValue, against schema: JSONValue, in document: JSONValue) -> [String] {
        var check = SchemaCheck(document: document)
        check.check(value, schema, at: "")
        return check.faults
            + check.seen.subtracting(check.described).sorted().map { "\($0): the schema does not describe it" }
    }

    private mutating func check(_ value: JSONValue, _ schema: JSONValue, at place: String) {
        guard case .object(let rules) = schema else {
            faults.append("\(place): its schema is no object")
            return
        }
        for unknown in Set(rules.keys).subtracting(Self.keywords).sorted() {
            faults.append("\(place): its schema uses '\(unknown)', which this check does not know")
        }
        if case .string(let reference)? = rules["$ref"] {
            guard let target = document.resolve(reference) else {
                faults.append("\(place): \(reference) leads nowhere")
                return
            }
            check(value, target, at: place)
        }
        for part in rules["allOf"]?.elements ?? [] { check(value, part, at: place) }
        checkType(value, rules, at: place)
        if let constant = rules["const"], constant != value { faults.append("\(place): is not \(constant)") }
        if let members = rules["enum"]?.elements, !members.contains(value) {
            faults.append("\(place): is none of the enum")
        }
        checkNumber(value, rules, at: place)
        checkText(value, rules, at: place)
        checkArray(value, rules, at: place)
        checkObject(value, rules, at: place)
    }

    private mutating func checkType(_ value: JSONValue, _ rules: [String: JSONValue], at place: String) {
        guard let type = rules["type"] else { return }
        let allowed = type.elements ?? [type]
        if !allowed.contains(where: { value.isOf(type: $0) }) { faults.append("\(place): is no \(type)") }
    }

    private mutating func checkNumber(_ value: JSONValue, _ rules: [String: JSONValue], at place: String) {
        guard let number = value.double else { return }
        if let minimum = rules["minimum"]?.double, number < minimum { faults.append("\(place): is under \(minimum)") }
        if let maximum = rules["maximum"]?.double, number > maximum { faults.append("\(place): is over \(maximum)") }
    }

    private mutating func checkText(_ value: JSONValue, _ rules: [String: JSONValue], at place: String) {
        guard case .string(let text) = value else { return }
        let length = Double(text.unicodeScalars.count)
        if let minimum = rules["minLength"]?.double, length < minimum { faults.append("\(place): is too short") }
        if let maximum = rules["maxLength"]?.double, length > maximum { faults.append("\(place): is too long") }
        guard case .string(let pattern)? = rules["pattern"] else { return }
        do {
            let isMatch = try Regex(pattern).firstMatch(in: text) != nil
            if !isMatch { faults.append("\(place): does not match \(pattern)") }
        } catch {
            faults.append("\(place): the pattern \(pattern) is none")
        }
    }

    private mutating func checkArray(_ value: JSONValue, _ rules: [String: JSONValue], at place: String) {
        guard case .array(let items) = value else { return }
        if let maximum = rules["maxItems"]?.double, Double(items.count) > maximum {
            faults.append("\(place): has too many items")
        }
        guard let schema = rules["items"] else { return }
        for (index, item) in items.enumerated() { check(item, schema, at: "\(place)/\(index)") }
    }

    private mutating func checkObject(_ value: JSONValue, _ rules: [String: JSONValue], at place: String) {
        guard case .object(let fields) = value else { return }
        seen.formUnion(fields.keys.map { "\(place)/\($0)" })
        for case .string(let name) in rules["required"]?.elements ?? [] where fields[name] == nil {
            faults.append("\(place)/\(name): is missing")
        }
        let properties = rules["properties"]?.fields ?? [:]
        for (name, field) in fields {
            guard let schema = properties[name] ?? rules["additionalProperties"] else { continue }
            described.insert("\(place)/\(name)")
            check(field, schema, at: "\(place)/\(name)")
        }
    }
}

extension JSONValue {
    var elements: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

    var fields: [String: JSONValue]? { if case .object(let fields) = self { fields } else { nil } }

    var text: String? { if case .string(let text) = self { text } else { nil } }

    var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// What a reference of the form `#/components/schemas/Name` leads to.
    func resolve(_ reference: String) -> JSONValue? {
        guard reference.hasPrefix("#/") else { return nil }
        return reference.dropFirst(2).split(separator: "/").reduce(Optional(self)) { $0?.fields?[String($1)] }
    }

    fileprivate func isOf(type: JSONValue) -> Bool {
        switch (self, type.text) {
        case (.null, "null"), (.bool, "boolean"), (.string, "string"), (.array, "array"), (.object, "object"),
            (.integer, "integer"), (.integer, "number"), (.number, "number"):
            true
        default: false
        }
    }
}
