package main

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

const (
	payloadBytes = 200
	mark         = "~T" // a payload begins with it and 19 digits: when it was sent, in nanoseconds
	digits       = 19
	connecting   = 50 // connections that are being made at once
	sweep        = 100 * time.Microsecond
	silence      = 10 * time.Second // nothing comes back for so long: something is broken
)

// crowd is everybody who is connected; the first socket sends.
type crowd struct {
	sockets  []*websocket.Conn
	speaks   dialect
	writing  sync.Mutex // of the sender
	received atomic.Int64
	probe    atomic.Int64 // what the sender received of its own
	counting atomic.Bool
	times    histogram
	broken   atomic.Value
}

func connect(asked plan) (*crowd, error) {
	speaks, err := dialectOf(asked)
	if err != nil {
		return nil, err
	}
	everybody := &crowd{sockets: make([]*websocket.Conn, asked.Sockets), speaks: speaks}
	var wait sync.WaitGroup
	turn := make(chan struct{}, connecting)
	failed := make(chan error, asked.Sockets)
	for i := range asked.Sockets {
		wait.Add(1)
		turn <- struct{}{}
		go func() {
			defer func() { <-turn; wait.Done() }()
			dialer := websocket.Dialer{ReadBufferSize: 16 << 10, WriteBufferSize: 1 << 10}
			socket, _, err := dialer.Dial(asked.URL, nil)
			if err == nil {
				everybody.sockets[i] = socket
				err = speaks.begin(socket, i)
			}
			if err != nil {
				failed <- fmt.Errorf("socket %d: %w", i, err)
			}
		}()
	}
	wait.Wait()
	select {
	case err := <-failed:
		everybody.close()
		return nil, err
	default:
	}
	for i, socket := range everybody.sockets {
		go everybody.listen(socket, i)
	}
	return everybody, nil
}

func (everybody *crowd) close() {
	for _, socket := range everybody.sockets {
		if socket != nil {
			_ = socket.Close()
		}
	}
}

func (everybody *crowd) listen(socket *websocket.Conn, i int) {
	var message bytes.Buffer
	for {
		_, reader, err := socket.NextReader()
		if err == nil {
			message.Reset()
			_, err = io.Copy(&message, reader)
		}
		if err != nil {
			everybody.broken.CompareAndSwap(nil, fmt.Errorf("socket %d: %w", i, err))
			return
		}
		everybody.count(message.Bytes(), i)
		if kind, answer := everybody.speaks.answer(message.Bytes()); answer != nil {
			everybody.write(socket, i, kind, answer)
		}
	}
}

// count finds every payload in a message: servers may put several into one.
func (everybody *crowd) count(message []byte, i int) {
	now := time.Now().UnixNano()
	for {
		at := bytes.Index(message, []byte(mark))
		if at < 0 || at+len(mark)+digits > len(message) {
			return
		}
		sent := number(message[at+len(mark) : at+len(mark)+digits])
		message = message[at+len(mark)+digits:]
		if i == 0 {
			everybody.probe.Add(1)
		}
		if everybody.counting.Load() {
			everybody.received.Add(1)
			everybody.times.add(now - sent)
		}
	}
}

func number(text []byte) int64 {
	var value int64
	for _, digit := range text {
		value = value*10 + int64(digit-'0')
	}
	return value
}

func (everybody *crowd) write(socket *websocket.Conn, i int, kind int, message []byte) {
	if i == 0 {
		everybody.writing.Lock()
		defer everybody.writing.Unlock()
	}
	if err := socket.WriteMessage(kind, message); err != nil {
		everybody.broken.CompareAndSwap(nil, fmt.Errorf("socket %d: %w", i, err))
	}
}
