package main

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// run sends through warm-up and counted time, then reports.
func (everybody *crowd) run(asked plan) (result, error) {
	var sent int64
	send := func() {
		payload := fmt.Sprintf("%s%0*d", mark, digits, time.Now().UnixNano())
		payload += strings.Repeat("x", payloadBytes-len(payload))
		sent++
		kind, message := everybody.speaks.wrap(payload, sent)
		everybody.write(everybody.sockets[0], 0, kind, message)
	}
	if err := everybody.pace(asked, asked.WarmUp, &sent, send); err != nil {
		return result{}, err
	}
	sentBefore := sent
	cpuBefore, err := cpuSeconds(asked.ServerPID)
	if err != nil {
		return result{}, err
	}
	everybody.counting.Store(true)
	begun := time.Now()
	if err := everybody.pace(asked, asked.Seconds, &sent, send); err != nil {
		return result{}, err
	}
	everybody.counting.Store(false)
	took := time.Since(begun).Seconds()
	cpuAfter, err := cpuSeconds(asked.ServerPID)
	if err != nil {
		return result{}, err
	}
	deliveries := everybody.received.Load()
	if deliveries == 0 {
		return result{}, errors.New("nothing was received")
	}
	return result{
		Sockets:    asked.Sockets,
		Sent:       sent - sentBefore,
		Deliveries: deliveries,
		PerSecond:  float64(deliveries) / took,
		P50:        everybody.times.quantile(0.50),
		P99:        everybody.times.quantile(0.99),
		CPU:        (cpuAfter - cpuBefore) / float64(deliveries) * 1e6,
	}, nil
}

// pace sends for so many seconds, at the rate that is asked for or as fast as messages come back.
func (everybody *crowd) pace(asked plan, seconds float64, sent *int64, send func()) error {
	begun := time.Now()
	heard, heardAt := everybody.probe.Load(), begun
	first := *sent
	for time.Since(begun).Seconds() < seconds {
		if broken, ok := everybody.broken.Load().(error); ok {
			return broken
		}
		if now := everybody.probe.Load(); now != heard {
			heard, heardAt = now, time.Now()
		} else if time.Since(heardAt) > silence {
			return fmt.Errorf("nothing came back for %s", silence)
		}
		due := int64(time.Since(begun).Seconds()*asked.Rate) > *sent-first
		free := *sent-heard < int64(asked.InFlight)
		if asked.Rate > 0 && due || asked.Rate == 0 && free {
			send()
		} else {
			time.Sleep(sweep)
		}
	}
	return nil
}
