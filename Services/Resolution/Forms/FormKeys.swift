import Names
import Shared

/// The keys by which forms find each other: what a form is found by, and what it looks for.
///
/// A part of a name, under a key that begins with `<`, looks only for longer names, under the same key with `>`, and they for it, so that two names that begin with "United" do not meet.
package struct FormKeys: Sendable {
    package private(set) var stored: Set<String> = []
    package private(set) var wanted: Set<String> = []

    /// From so many names on, a key tells too little to be looked at.
    package static let limit = 40

    /// The key under which stand those whom the forms under this one look for.
    package static func opposite(_ key: String) -> String {
        switch key.first {
        case "<": ">" + key.dropFirst()
        case ">": "<" + key.dropFirst()
        default: key
        }
    }

    package init(_ form: NameForm) {
        if let identity = form.identity { both("id:" + identity) }
        if let day = form.day {
            addSetting(form, week: day / 7)
            return
        }
        if form.isUndatedDay { addStory(form) }
        guard let name = form.prepared else { return }
        both("e:" + form.folded)
        let prefix = form.type.rawValue
        for key in Names.keys(name)
        where [.sorted, .skeleton, .initial, .whole, .acronym].contains(key.kind) {
            both("\(prefix) \(key)")
        }
        if form.type == .person { addFamily(form) } else if form.type == .organisation { addParts(form) }
    }

    private mutating func both(_ key: String) {
        stored.insert(key)
        wanted.insert(key)
    }

    private mutating func addFamily(_ form: NameForm) {
        guard !form.isShortPerson else {
            for key in Self.sounds(form.folded) {
                stored.insert("<" + key)
                wanted.insert(">" + key)
            }
            return
        }
        // "Elizabeth II" is called Elizabeth.
        for word in form.words.count > 1 ? form.words.dropFirst() : form.words[...] {
            for key in Self.sounds(word) {
                stored.insert(">" + key)
                wanted.insert("<" + key)
            }
        }
    }

    private mutating func addParts(_ form: NameForm) {
        stored.insert("<o:" + form.folded)
        wanted.insert(">o:" + form.folded)
        for length in 1..<max(form.words.count, 1) {
            for part in [form.words.prefix(length), form.words.suffix(length)] {
                stored.insert(">o:" + part.joined(separator: " "))
                wanted.insert("<o:" + part.joined(separator: " "))
            }
        }
    }

    /// Settings of one week and the next meet.
    private mutating func addSetting(_ form: NameForm, week: Int) {
        let kind = "\(form.type.rawValue):\(form.words.first ?? "")"
        var settings = form.words.dropFirst().filter { $0.hasPrefix("in:") }
        let parties = form.words.filter { $0.hasPrefix("of:") }
        if parties.count > 1 { settings.append(parties.joined(separator: "+")) }
        if let country = form.country { settings.append(country) }
        for setting in settings {
            both("\(kind):\(setting):\(week)")
            both("\(kind):\(setting):\(week + 1)")
        }
    }

    /// Days of no known date meet where somebody or something is named beside both.
    private mutating func addStory(_ form: NameForm) {
        let day = form.words[0]
        for name in form.words.dropFirst() where !name.hasPrefix("where:") { both("day:\(day):\(name)") }
    }

    private static func sounds(_ word: String) -> [String] {
        Names.keys(word, type: .person).filter { $0.kind == .whole || $0.kind == .name }.map(\.description)
    }
}
