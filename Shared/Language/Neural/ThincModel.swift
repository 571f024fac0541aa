/// The layers of a component's `model` file as thinc serialises them: a flat list of nodes in breadth-first order, each
/// with dimensions, attributes and parameters. How they are composed is not stored; the readers of each architecture know.
struct ThincModel {
    struct Node {
        var name: String
        var dimensions: [String: Int]
        var attributes: [String: MessagePackValue]
        var parameters: [String: FloatTensor]
    }

    let path: String
    private(set) var nodes: [Node] = []

    /// Throws `ModelError`.
    init(directory: String, component: String) throws {
        let file = ModelFile(directory: directory, component + "/model")
        path = file.path
        let root = try file.messagePack()
        guard let nodes = root["nodes"]?.array, let attributes = root["attrs"]?.array,
            let parameters = root["params"]?.array, nodes.count == attributes.count, nodes.count == parameters.count
        else { throw error("it is not a model as thinc writes it") }
        for index in nodes.indices {
            guard let name = nodes[index]["name"]?.string else { throw error("node \(index) has no name") }
            var node = Node(name: name, dimensions: [:], attributes: [:], parameters: [:])
            for entry in nodes[index]["dims"]?.entries ?? [] {
                if let key = entry.key.string, let size = entry.value.int { node.dimensions[key] = size }
            }
            for entry in attributes[index].entries ?? [] {
                // Each attribute is MessagePack of its own, packed as a binary.
                guard let key = entry.key.string, let packed = entry.value.binary,
                    let value = try? MessagePackValue(decoding: Array(packed))
                else { continue }
                node.attributes[key] = value
            }
            for entry in parameters[index].entries ?? [] where !entry.value.isNull {
                guard let key = entry.key.string, let tensor = FloatTensor(entry.value) else {
                    throw error("a parameter of node \(index), \(name), is damaged or not of 32-bit floats")
                }
                node.parameters[key] = tensor
            }
            self.nodes.append(node)
        }
    }

    func error(_ reason: String) -> ModelError { ModelError(path: path, reason: reason) }

    func indices(of name: String) -> [Int] { nodes.indices.filter { nodes[$0].name == name } }

    /// The only node of that name. Throws `ModelError` where there is none, or more than one.
    func only(_ name: String) throws -> Node {
        let found = indices(of: name)
        guard found.count == 1 else { throw error("it has \(found.count) layers named \(name), not one") }
        return nodes[found[0]]
    }

    /// A parameter with the number of axes its layer needs.
    func parameter(_ name: String, of node: Node, axes: Int) throws -> FloatTensor {
        guard let tensor = node.parameters[name], tensor.shape.count == axes else {
            throw error("parameter \(name) of layer \(node.name) is absent or not of \(axes) axes")
        }
        guard tensor.values.allSatisfy(\.isFinite) else {
            throw error("parameter \(name) of layer \(node.name) holds values that are not numbers")
        }
        return tensor
    }
}
