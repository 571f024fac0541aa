/// Body of `entity.how`: how an entity came together.
public struct EntityHow: Codable, Sendable, Hashable {
    public var entity: EntityID

    public init(entity: EntityID) { self.entity = entity }

    public struct Answer: Codable, Sendable, Hashable {
        public var entity: EntityID
        public var name: String
        /// The form that the entity's id comes from.
        public var root: Node
        /// Judgements that stand about its forms.
        public var judgements: [Judgement]
        public var rules: String

        public init(entity: EntityID, name: String, root: Node, judgements: [Judgement], rules: String) {
            self.entity = entity
            self.name = name
            self.root = root
            self.judgements = judgements
            self.rules = rules
        }
    }

    /// A form and those that joined the entity through it.
    public struct Node: Codable, Sendable, Hashable {
        public var form: FormStory
        /// Why it is one with the form above; absent at the root.
        public var joined: FormComparison?
        public var children: [Node]

        public init(form: FormStory, joined: FormComparison?, children: [Node]) {
            self.form = form
            self.joined = joined
            self.children = children
        }
    }
}
