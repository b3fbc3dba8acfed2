package main

import (
	"encoding/json"
	"os"
	"sync"
	"time"
)

// Report is one thing that happened.
//
// What: connected, met (somebody), sent, unsent, muted, unmuted, received (the first packet), lost,
// reconnecting, reconnected, disconnected, refused, failed.
type Report struct {
	What   string `json:"what"`
	Source string `json:"source,omitempty"`
	From   string `json:"from,omitempty"`
	Reason string `json:"reason,omitempty"`
	// AtMillis is the time since the bot began to connect.
	AtMillis int64 `json:"atMillis"`
}

var (
	began  = time.Now()
	output sync.Mutex
)

func report(what Report) {
	what.AtMillis = time.Since(began).Milliseconds()
	line, err := json.Marshal(what)
	if err != nil {
		panic(err)
	}
	output.Lock()
	defer output.Unlock()
	_, _ = os.Stdout.Write(append(line, '\n'))
}
