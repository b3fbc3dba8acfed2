// Command bot is a participant without a browser, for tests and benchmarks: it joins a room of
// LiveKit, sends synthetic sound and picture, receives what it is sent, and reports what happens.
//
// Input: one line of JSON (Order), then commands, one a line: "send microphone", "mute camera",
// "unmute screen", "subscribe" (to everything, also what the server took away). It leaves when
// stdin ends. Output: one line of JSON for each thing that happens (Report).
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/livekit/protocol/logger"
	lksdk "github.com/livekit/server-sdk-go/v2"
)

// maxLine bounds a line of input, in bytes.
const maxLine = 64 * 1024

// Order says where to go and what to send from the start.
type Order struct {
	URL   string   `json:"url"`
	Token string   `json:"token"`
	Send  []string `json:"send"`
}

func main() {
	logger.InitFromConfig(&logger.Config{Level: "error"}, "bot")
	lksdk.SetLogger(logger.GetLogger())
	if err := run(); err != nil {
		report(Report{What: "failed", Reason: err.Error()})
		os.Exit(1)
	}
}

func run() error {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, maxLine)
	if !lines.Scan() {
		return fmt.Errorf("no order on stdin")
	}
	var order Order
	if err := json.Unmarshal(lines.Bytes(), &order); err != nil {
		return fmt.Errorf("the order is not JSON: %w", err)
	}
	bot, err := join(order)
	if err != nil {
		return err
	}
	defer bot.room.Disconnect()
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		if len(words) == 0 {
			continue
		}
		if err := bot.obey(words[0], words[1:]); err != nil {
			report(Report{What: "refused", Reason: err.Error()})
		}
	}
	return nil
}
