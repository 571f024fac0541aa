"""A client of Chancery's wire in the standard library alone: four big-endian length bytes, then one JSON object."""
import json, os, socket, struct, sys


class Chancery:
    def __init__(self, host, port, token=None):
        self.socket, self.last = socket.create_connection((host, port), timeout=30), 0
        self.send(kind="hello", protocol="chancery", versions=[1], agent="python/1", role="client", token=token)
        self.expect("welcome")

    def send(self, **message):
        data = json.dumps({k: v for k, v in message.items() if v is not None}).encode()
        self.socket.sendall(struct.pack(">I", len(data)) + data)

    def read(self, count):
        data = b""
        while len(data) < count:
            part = self.socket.recv(count - len(data))
            if not part:
                raise ConnectionError("the server closed the connection")
            data += part
        return data

    def expect(self, *kinds, id=None):
        while True:
            message = json.loads(self.read(struct.unpack(">I", self.read(4))[0]))
            if message["kind"] == "ping":
                self.send(kind="pong")
            elif message["kind"] == "error" and message.get("id") in (None, id):
                raise RuntimeError("{code}: {message}".format(**message["error"]))
            elif message["kind"] in kinds and message.get("id") == id:
                return message

    def start(self, type, body, deadline=None):
        self.last += 1
        self.send(kind="request", id=str(self.last), type=type, deadline=deadline, body=body)
        return str(self.last)

    def request(self, type, body):
        return self.expect("response", id=self.start(type, body, 10000))["body"]

    def follow(self, type, body):
        id = self.start(type, body)
        self.send(kind="credit", id=id, count=1)
        while (message := self.expect("item", "end", id=id))["kind"] == "item":
            yield message["body"]
            self.send(kind="credit", id=id, count=1)


if __name__ == "__main__":  # HOST INGEST_PORT QUERY_PORT QUERY; the article comes on standard input
    host, ingest, query, words = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    token = os.environ.get("CHANCERY_TOKEN")
    article = {"doc_id": "python-1", "title": "From Python", "published": "2025-05-15", "publisher": "Python",
               "text": sys.stdin.read()}
    print(json.dumps(Chancery(host, ingest, token).request("document.submit", {"document": article})))
    client = Chancery(host, query, token)
    print(json.dumps(client.request("entity.search", {"query": words, "limit": 10})))
    for change in client.follow("changes.follow", {"after": 0}):
        print(json.dumps(change), flush=True)
