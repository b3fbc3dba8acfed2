// Command fanout sends messages into one room and counts what many sockets receive. The same
// generator and the same payload measure every server: only how a connection begins and how a
// message is wrapped differs (see dialect.go).
//
// Input: one JSON object on stdin (see plan). Output: one JSON object with what was measured.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"
)

// plan says what is measured.
type plan struct {
	Dialect   string   `json:"dialect"`   // nats, socketio or lyceum
	URL       string   `json:"url"`       // of the WebSocket
	Hellos    []string `json:"hellos"`    // lyceum: the first message of each socket
	Sockets   int      `json:"sockets"`   // receivers; the first one also sends
	Rate      float64  `json:"rate"`      // messages per second; 0: as fast as they come back
	InFlight  int      `json:"inFlight"`  // without a rate: messages under way at once
	WarmUp    float64  `json:"warmUp"`    // seconds that are not counted
	Seconds   float64  `json:"seconds"`   // seconds that are counted
	ServerPID int      `json:"serverPid"` // whose processor time and memory are read
}

// result is what was measured. A delivery is one message received by one socket.
type result struct {
	Sockets     int     `json:"sockets"`
	Sent        int64   `json:"sent"`
	Deliveries  int64   `json:"deliveries"`
	PerSecond   float64 `json:"perSecond"`
	P50         float64 `json:"p50ms"`
	P99         float64 `json:"p99ms"`
	CPU         float64 `json:"cpuSecondsPerMillion"`
	KBPerSocket float64 `json:"kbPerSocket"`
}

func main() {
	var asked plan
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		fail(err)
	}
	measured, err := measure(asked)
	if err != nil {
		fail(err)
	}
	_ = json.NewEncoder(os.Stdout).Encode(measured)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "fanout:", err)
	os.Exit(1)
}

func measure(asked plan) (result, error) {
	before, err := memoryKB(asked.ServerPID)
	if err != nil {
		return result{}, err
	}
	crowd, err := connect(asked)
	if err != nil {
		return result{}, err
	}
	defer crowd.close()
	time.Sleep(2 * time.Second) // idle, so that memory is that of connections and not of joining
	after, err := memoryKB(asked.ServerPID)
	if err != nil {
		return result{}, err
	}
	measured, err := crowd.run(asked)
	measured.KBPerSocket = float64(after-before) / float64(asked.Sockets)
	return measured, err
}
