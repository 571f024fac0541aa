package import NIOCore

extension OutboundMessage {
    package static func hello(_ hello: Hello, into buffer: inout ByteBuffer) {
        Frame.write(to: &buffer) { buffer in
            buffer.writeStaticString(#"{"kind":"hello","protocol":"#)
            writeText(hello.protocol, to: &buffer)
            buffer.writeString(
                ",\"versions\":[\(hello.versions.map(String.init).joined(separator: ","))],\"agent\":")
            writeText(hello.agent, to: &buffer)
            if let role = hello.role {
                buffer.writeStaticString(#","role":"#)
                writeText(role, to: &buffer)
            }
            if let heartbeat = hello.heartbeat { buffer.writeString(",\"heartbeat\":\(heartbeat)") }
            if let maximumFrame = hello.maximumFrame {
                buffer.writeString(",\"maximumFrame\":\(maximumFrame)")
            }
            if let token = hello.token {
                buffer.writeStaticString(#","token":"#)
                writeText(token, to: &buffer)
            }
            buffer.writeStaticString("}")
        }
    }

    package static func welcome(_ welcome: Welcome, into buffer: inout ByteBuffer) {
        Frame.write(to: &buffer) { buffer in
            buffer.writeString("{\"kind\":\"welcome\",\"version\":\(welcome.version)")
            buffer.writeString(
                ",\"heartbeat\":\(welcome.heartbeat),\"maximumFrame\":\(welcome.maximumFrame)")
            buffer.writeString(",\"inFlight\":\(welcome.inFlight)}")
        }
    }
}
