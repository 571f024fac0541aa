import Shared

extension InterfaceSamples {
    mutating func addExplanations() throws {
        let decision = Decision(
            id: .make(), document: document, chain: 3, name: "Lee", outcome: .attached, entity: entity,
            candidates: [Candidate(entity: entity, name: "Ann Lee", probability: 0.8, features: [feature])],
            rules: "forms-2", decided: moment)
        let why = EntityWhy.Answer(
            together: true, one: entity, other: entity, steps: [comparison], closest: [comparison],
            obstacles: ["somebody judged otherwise"], decisions: [decision], threshold: 0.8, rules: "forms-2")
        try request("entityWhy", MessageType.entityWhy, EntityWhy(one: entity, other: entity))
        try request("entityWhy", MessageType.entityWhy, EntityWhy(one: entity, document: document, chain: 3))
        try response("entityWhyAnswer", why)
        try request("entityWhyNot", MessageType.entityWhyNot, EntityWhy(one: entity, other: entity))
        try response("entityWhyNotAnswer", why)
        try request("entityHow", MessageType.entityHow, EntityHow(entity: entity))
        let leaf = EntityHow.Node(form: story, joined: comparison, children: [])
        try response(
            "entityHowAnswer",
            EntityHow.Answer(
                entity: entity, name: "Ann Lee", root: EntityHow.Node(form: story, joined: nil, children: [leaf]),
                judgements: [judgement], rules: "forms-2"))
    }

    mutating func addJudgements() throws {
        let judge = EntityJudge(one: entity, other: .make(), author: "an archivist", reason: "one obituary")
        let answer = EntityJudge.Answer(judgement: judgement, merged: [entity], split: [entity])
        try request("judgementSame", MessageType.judgementSame, judge)
        try response("judgementSameAnswer", answer)
        try request("judgementDifferent", MessageType.judgementDifferent, judge)
        try response("judgementDifferentAnswer", answer)
        try request(
            "judgementUndo", MessageType.judgementUndo,
            JudgementUndo(judgement: judgement.id, author: "an archivist", reason: "a mistake"))
        let undo = Judgement(
            id: .make(), kind: .undo, undoes: judgement.id, author: "an archivist", reason: "a mistake", judged: moment)
        try response("judgementUndoAnswer", EntityJudge.Answer(judgement: undo, merged: [], split: [entity]))
        try request("judgementList", MessageType.judgementList, JudgementList(entity: entity, limit: 5))
        try response("judgementListAnswer", JudgementList.Answer(judgements: [undo, judgement]))
    }

    private var feature: Feature { Feature(name: "family-name", value: 1, contribution: 2.6) }

    private var story: FormStory { FormStory(entity: entity, name: "Ann Lee", evidence: ["DE"], documents: 2) }

    private var comparison: FormComparison {
        FormComparison(left: story, right: story, probability: 0.9, features: [feature], judgement: judgement)
    }

    private var judgement: Judgement {
        Judgement(
            id: .make(), kind: .same, one: entity, other: .make(), author: "an archivist", reason: "one obituary",
            judged: moment)
    }
}
