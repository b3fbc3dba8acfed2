package main

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/livekit/protocol/livekit"
	lksdk "github.com/livekit/server-sdk-go/v2"
	"github.com/pion/webrtc/v4"
)

// publishLimit bounds the wait for the server to accept a track.
const publishLimit = 5 * time.Second

// refusalLimit bounds it where the server has said that the track may not be sent, and before that
// the wait for it to say otherwise. The server refuses in silence.
const refusalLimit = time.Second

// look is how often a bot looks at what it may send.
const look = 10 * time.Millisecond

var sources = map[string]livekit.TrackSource{
	"microphone": livekit.TrackSource_MICROPHONE,
	"camera":     livekit.TrackSource_CAMERA,
	"screen":     livekit.TrackSource_SCREEN_SHARE,
}

// bot is one participant.
type bot struct {
	room     *lksdk.Room
	mu       sync.Mutex
	sent     map[string]*lksdk.LocalTrackPublication
	received map[string]*webrtc.TrackRemote
}

func join(order Order) (*bot, error) {
	b := &bot{
		sent:     map[string]*lksdk.LocalTrackPublication{},
		received: map[string]*webrtc.TrackRemote{},
	}
	began = time.Now()
	room, err := lksdk.ConnectToRoomWithToken(order.URL, order.Token, b.callbacks(),
		lksdk.WithDisableRegionDiscovery())
	if err != nil {
		return nil, err
	}
	b.room = room
	report(Report{What: "connected"})
	for _, person := range room.GetRemoteParticipants() {
		report(Report{What: "met", From: person.Identity()})
	}
	for _, source := range order.Send {
		if err := b.send(source); err != nil {
			report(Report{What: "refused", Source: source, Reason: err.Error()})
		}
	}
	return b, nil
}

func (b *bot) obey(command string, words []string) error {
	switch command {
	case "subscribe":
		return b.subscribe()
	case "open":
		// What a client of ours never says: that everybody may receive what it sends.
		b.room.LocalParticipant.SetSubscriptionPermission(
			&livekit.SubscriptionPermission{AllParticipants: true})
		return nil
	}
	if len(words) != 1 {
		return fmt.Errorf("%s needs one source", command)
	}
	switch command {
	case "send":
		return b.send(words[0])
	case "mute", "unmute":
		b.mu.Lock()
		defer b.mu.Unlock()
		track := b.sent[words[0]]
		if track == nil {
			return fmt.Errorf("%s is not being sent", words[0])
		}
		track.SetMuted(command == "mute")
		return nil
	}
	return fmt.Errorf("unknown command %s", command)
}

func (b *bot) send(name string) error {
	source, known := sources[name]
	if !known {
		return fmt.Errorf("unknown source %s", name)
	}
	track, pattern, err := synthetic(source)
	if err != nil {
		return err
	}
	limit := b.patience(source)
	done := make(chan error, 1)
	var publication *lksdk.LocalTrackPublication
	go func() {
		published, err := b.room.LocalParticipant.PublishTrack(track,
			&lksdk.TrackPublicationOptions{Source: source})
		publication = published
		done <- err
	}()
	select {
	case err = <-done:
	case <-time.After(limit):
		err = fmt.Errorf("not accepted within %s", limit)
	}
	if err != nil {
		return err
	}
	b.mu.Lock()
	b.sent[name] = publication
	b.mu.Unlock()
	report(Report{What: "sent", Source: name})
	return track.StartWrite(pattern, nil)
}

// patience is how long to wait for the server to accept a track. It is asked in any case: what the
// bot believes to be allowed decides nothing.
func (b *bot) patience(source livekit.TrackSource) time.Duration {
	for waited := time.Duration(0); !b.may(source); waited += look {
		if waited >= refusalLimit {
			return refusalLimit
		}
		time.Sleep(look)
	}
	return publishLimit
}

// may is whether the server has said that the bot may send this.
func (b *bot) may(source livekit.TrackSource) bool {
	rights := b.room.LocalParticipant.Permissions()
	return rights.GetCanPublish() &&
		(len(rights.CanPublishSources) == 0 || slices.Contains(rights.CanPublishSources, source))
}

func (b *bot) subscribe() error {
	for _, person := range b.room.GetRemoteParticipants() {
		for _, track := range person.TrackPublications() {
			remote, ok := track.(*lksdk.RemoteTrackPublication)
			if !ok {
				continue
			}
			if err := remote.SetSubscribed(true); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *bot) callbacks() *lksdk.RoomCallback {
	return &lksdk.RoomCallback{
		OnDisconnectedWithReason: func(reason lksdk.DisconnectionReason) {
			report(Report{What: "disconnected", Reason: string(reason)})
		},
		OnParticipantConnected: func(who *lksdk.RemoteParticipant) {
			report(Report{What: "met", From: who.Identity()})
		},
		OnReconnecting: func() { report(Report{What: "reconnecting"}) },
		OnReconnected:  func() { report(Report{What: "reconnected"}) },
		ParticipantCallback: lksdk.ParticipantCallback{
			OnTrackMuted: func(track lksdk.TrackPublication, who lksdk.Participant) {
				report(Report{"muted", nameOf(track.Source()), b.other(who), "", 0})
			},
			OnTrackUnmuted: func(track lksdk.TrackPublication, who lksdk.Participant) {
				report(Report{"unmuted", nameOf(track.Source()), b.other(who), "", 0})
			},
			OnTrackSubscribed: func(track *webrtc.TrackRemote,
				publication *lksdk.RemoteTrackPublication, who *lksdk.RemoteParticipant) {
				go b.receive(track, nameOf(publication.Source()), who.Identity())
			},
			OnLocalTrackUnpublished: func(track *lksdk.LocalTrackPublication,
				_ *lksdk.LocalParticipant) {
				report(Report{What: "unsent", Source: nameOf(track.Source())})
			},
		},
	}
}

// other is the identity of somebody else, and nothing for the bot itself.
func (b *bot) other(who lksdk.Participant) string {
	if _, self := who.(*lksdk.LocalParticipant); self {
		return ""
	}
	return who.Identity()
}

// receive reports the first packet of a track, and when there are no more, unless the same thing
// comes on another track by then: after a reconnection.
func (b *bot) receive(track *webrtc.TrackRemote, source, from string) {
	_, _, err := track.ReadRTP()
	if err != nil {
		return
	}
	b.mu.Lock()
	b.received[from+source] = track
	b.mu.Unlock()
	report(Report{What: "received", Source: source, From: from})
	for err == nil {
		_, _, err = track.ReadRTP()
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.received[from+source] == track {
		report(Report{What: "lost", Source: source, From: from})
	}
}

func nameOf(source livekit.TrackSource) string {
	for name, known := range sources {
		if known == source {
			return name
		}
	}
	return "unknown"
}
