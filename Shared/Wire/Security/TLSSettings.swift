internal import NIOSSL
internal import Shared

/// TLS 1.3 by files: a certificate and key to show, and roots to trust.
public struct TLSSettings: Sendable, Hashable {
    /// PEM files. A server must have both; a client shows them where the server asks (mutual TLS).
    public var certificate: String?
    public var privateKey: String?
    /// PEM file of the authorities that the other side's certificate must come from. On a server it makes TLS mutual; on a
    /// client it replaces the system's.
    public var trustRoots: String?
    /// The name that the server's certificate must carry, where it is not the host's.
    public var serverName: String?

    public init(
        certificate: String? = nil, privateKey: String? = nil, trustRoots: String? = nil, serverName: String? = nil
    ) {
        self.certificate = certificate
        self.privateKey = privateKey
        self.trustRoots = trustRoots
        self.serverName = serverName
    }

    /// - Throws: `ServiceError` `invalid-configuration` that names the file.
    func serverContext() throws -> NIOSSLContext {
        guard let certificate, let privateKey else {
            throw ServiceError(
                code: "invalid-configuration", message: "a TLS server needs both a certificate and a private key file")
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try Self.certificates(certificate), privateKey: try Self.key(privateKey))
        configuration.minimumTLSVersion = .tlsv13
        if let trustRoots {
            configuration.trustRoots = .certificates(try Self.authorities(trustRoots))
            configuration.certificateVerification = .noHostnameVerification
        }
        return try NIOSSLContext(configuration: configuration)
    }

    /// - Throws: `ServiceError` `invalid-configuration` that names the file.
    func clientContext() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv13
        if let trustRoots { configuration.trustRoots = .certificates(try Self.authorities(trustRoots)) }
        if let certificate { configuration.certificateChain = try Self.certificates(certificate) }
        if let privateKey { configuration.privateKey = try Self.key(privateKey) }
        return try NIOSSLContext(configuration: configuration)
    }

    private static func authorities(_ path: String) throws -> [NIOSSLCertificate] {
        try reading(path) { try NIOSSLCertificate.fromPEMFile(path) }
    }

    private static func certificates(_ path: String) throws -> [NIOSSLCertificateSource] {
        try authorities(path).map { .certificate($0) }
    }

    private static func key(_ path: String) throws -> NIOSSLPrivateKeySource {
        try reading(path) { .privateKey(try NIOSSLPrivateKey(file: path, format: .pem)) }
    }

    private static func reading<R>(_ path: String, _ read: () throws -> R) throws -> R {
        do {
            return try read()
        } catch {
            throw ServiceError(
                code: "invalid-configuration", message: "the TLS file \(path) cannot be read as PEM: \(error)")
        }
    }
}
