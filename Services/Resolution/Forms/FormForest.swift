/// Disjoint sets of forms, by number. Each has a lead, under which it is known; a part that joins a whole follows its lead.
struct FormForest {
    private var parent: [Int]
    private var sets: [Int: [Int]]
    private var leads: [Int: [Int]]

    init(count: Int) {
        parent = Array(0..<count)
        sets = Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, [$0]) })
        leads = sets
    }

    func root(_ form: Int) -> Int {
        var form = form
        while parent[form] != form { form = parent[form] }
        return form
    }

    /// All forms of the set that this one is in.
    func members(of form: Int) -> [Int] { sets[root(form)] ?? [] }

    /// The forms among which the set's entity is: not those that joined as parts.
    func core(of form: Int) -> [Int] { leads[root(form)] ?? [] }

    var roots: [Int] { sets.keys.sorted() }

    mutating func unite(_ one: Int, _ other: Int) { join(root(one), root(other), asPart: false) }

    mutating func attach(_ part: Int, to whole: Int) { join(root(part), root(whole), asPart: true) }

    private mutating func join(_ one: Int, _ other: Int, asPart: Bool) {
        guard one != other else { return }
        parent[one] = other
        sets[other, default: []] += sets.removeValue(forKey: one) ?? []
        let leading = leads.removeValue(forKey: one) ?? []
        if !asPart { leads[other, default: []] += leading }
    }
}
