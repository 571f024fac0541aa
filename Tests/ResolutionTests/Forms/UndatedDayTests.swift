import Resolution
import Shared
import Testing

@Suite struct `Weekdays in documents without a date` {
    /// A document that names these people and bodies beside one day.
    private static func form(_ day: String, value: String? = nil, _ people: [String], _ bodies: [String] = [])
        -> NameForm?
    {
        var analysis = DocumentAnalysis(version: 1)
        for name in people + bodies {
            let type: EntityType = people.contains(name) ? .person : .organisation
            analysis.chains.append(Chain(index: analysis.chains.count, type: type, name: name, names: [name]))
        }
        let chain = analysis.chains.count
        analysis.chains.append(Chain(index: chain, type: .other, name: day, names: []))
        analysis.mentions.append(
            Mention(start: 0, end: day.count, text: day, type: .date, named: true, form: .name, chain: chain))
        analysis.expressions.append(
            TimeExpression(
                start: 0, end: day.count, text: day, type: .date, value: value,
                unresolved: value == nil ? "no publication date" : nil))
        return FormReader().forms(of: analysis, day: nil)[chain]
    }

    private static func days(_ forms: NameForm?...) -> Int {
        let forms = Set(forms.compactMap(\.self))
        return FormClusters(forms, edges: FormPool.edges(of: forms)).clusters.count
    }

    @Test func `are one day where the documents tell one story`() {
        let first = Self.form("Friday", ["Ann Marlow", "Peter Weller"], ["Harbour Line"])
        let second = Self.form("on Friday", ["Ann Marlow", "Peter Weller", "Ruth Ames"])
        let third = Self.form("late Fri.", ["Ann Marlow", "Ruth Ames"], ["Harbour Line"])
        #expect(Self.days(first, second, third) == 1)
    }

    @Test func `are several where little is shared, or another day is told`() {
        let shared = ["Ann Marlow", "Peter Weller"]
        let first = Self.form("Friday", shared)
        let little = Self.form("Friday", ["Ann Marlow", "Ruth Ames"])
        let other = Self.form("Sunday", shared)
        #expect(Self.days(first, little) == 2)
        #expect(Self.days(first, other) == 2)
    }

    @Test func `are several where it is a small part of what either tells`() {
        let shared = ["Ann Marlow", "Peter Weller"]
        let some = ["Ruth Ames", "Tom Berger", "Lea Fink", "Otto Hahn", "Ida Kern", "Max Lind"]
        let others = ["Udo Pohl", "Eva Rau", "Jan Seidl", "Nora Thal", "Paul Uhl", "Kim Vogt"]
        let short = Self.form("Friday", shared)
        let one = Self.form("Friday", shared + some)
        let another = Self.form("Friday", shared + others)
        #expect(Self.days(one, another) == 2)
        #expect(Self.days(short, one) == 1)
    }

    @Test func `are no day of their own where no names stand beside them, or they are still to come`() {
        #expect(Self.form("Friday", []) == nil)
        #expect(Self.form("next Friday", ["Ann Marlow", "Peter Weller"]) == nil)
    }

    @Test func `Days without a year are treated alike`() {
        let people = ["Ann Marlow", "Peter Weller"]
        let first = Self.form("Dec. 11", value: "--12-11", people)
        let second = Self.form("11 December", value: "--12-11", people)
        #expect(Self.days(first, second) == 1)
        #expect(first?.name == "Dec. 11")
    }
}
