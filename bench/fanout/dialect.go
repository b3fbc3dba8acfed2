package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/gorilla/websocket"
)

// dialect is what differs between servers.
type dialect interface {
	// begin makes a fresh connection ready to receive; i is its place in the crowd.
	begin(socket *websocket.Conn, i int) error
	// wrap makes the message that carries a payload; n rises with every message.
	wrap(payload string, n int64) (kind int, message []byte)
	// answer is what a received message asks for at once, or nil.
	answer(message []byte) (kind int, answer []byte)
}

func dialectOf(asked plan) (dialect, error) {
	switch asked.Dialect {
	case "nats":
		return nats{}, nil
	case "socketio":
		return socketio{}, nil
	case "lyceum":
		if len(asked.Hellos) < asked.Sockets {
			return nil, fmt.Errorf("%d hellos for %d sockets", len(asked.Hellos), asked.Sockets)
		}
		return lyceum{asked.Hellos}, nil
	}
	return nil, fmt.Errorf("no dialect %q", asked.Dialect)
}

// nats speaks the text protocol of NATS in binary messages.
type nats struct{}

func (nats) begin(socket *websocket.Conn, _ int) error {
	hello := "CONNECT {\"verbose\":false,\"pedantic\":false}\r\nSUB room 1\r\nPING\r\n"
	if err := socket.WriteMessage(websocket.BinaryMessage, []byte(hello)); err != nil {
		return err
	}
	return readUntil(socket, "PONG\r\n")
}

func (nats) wrap(payload string, _ int64) (int, []byte) {
	return websocket.BinaryMessage, fmt.Appendf(nil, "PUB room %d\r\n%s\r\n", len(payload), payload)
}

func (nats) answer(message []byte) (int, []byte) {
	if bytes.HasSuffix(message, []byte("PING\r\n")) {
		return websocket.BinaryMessage, []byte("PONG\r\n")
	}
	return 0, nil
}

// socketio speaks Socket.IO 4 over WebSocket only; the server repeats `say` to everybody.
type socketio struct{}

func (socketio) begin(socket *websocket.Conn, _ int) error {
	if err := readUntil(socket, "0{"); err != nil {
		return err
	}
	if err := socket.WriteMessage(websocket.TextMessage, []byte("40")); err != nil {
		return err
	}
	return readUntil(socket, "40{")
}

func (socketio) wrap(payload string, _ int64) (int, []byte) {
	return websocket.TextMessage, []byte(`42["say","` + payload + `"]`)
}

func (socketio) answer(message []byte) (int, []byte) {
	if string(message) == "2" {
		return websocket.TextMessage, []byte("3")
	}
	return 0, nil
}

// lyceum sends chat messages to everybody as a browser does: decided, stored, then fanned out.
type lyceum struct{ hellos []string }

func (speaks lyceum) begin(socket *websocket.Conn, i int) error {
	hello := []byte(speaks.hellos[i])
	if err := socket.WriteMessage(websocket.TextMessage, hello); err != nil {
		return err
	}
	return readUntil(socket, `"type":"Welcome"`)
}

func (lyceum) wrap(payload string, n int64) (int, []byte) {
	ask := `{"type":"Ask","n":%d,"command":{"type":"Say","text":"%s","to":null}}`
	return websocket.TextMessage, fmt.Appendf(nil, ask, n, payload)
}

func (lyceum) answer([]byte) (int, []byte) { return 0, nil }

// readUntil reads messages until one holds the sign.
func readUntil(socket *websocket.Conn, sign string) error {
	for range 100 {
		_, message, err := socket.ReadMessage()
		if err != nil {
			return err
		}
		if strings.Contains(string(message), sign) {
			return nil
		}
		if strings.Contains(string(message), "-ERR") || strings.Contains(string(message), "Closed") {
			return fmt.Errorf("refused: %.200s", message)
		}
	}
	return fmt.Errorf("no %q among 100 messages", sign)
}
