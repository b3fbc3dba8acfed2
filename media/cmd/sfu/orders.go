package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"

	"github.com/livekit/livekit-server/pkg/service"
	"github.com/livekit/protocol/livekit"
	"github.com/livekit/protocol/logger"
)

// maxOrderBytes bounds one order: a thousand listeners and more.
const maxOrderBytes = 256 * 1024

// order says who alone may receive what a sender sends, now and later. LiveKit knows this rule and
// enforces it for every listener, but lets only the sender's own client set it; here the parent
// does. There is no answer: the parent repeats orders, and one about somebody who is not there
// changes nothing.
type order struct {
	Room     string `json:"room"`
	Sender   string `json:"sender"`
	Everyone bool   `json:"everyone"`
	// Listeners are identities; without meaning where Everyone is true.
	Listeners []string `json:"listeners"`
}

// obey takes orders, one line of JSON each, until stdin ends.
func obey(stdin io.Reader, server *service.LivekitServer) {
	lines := bufio.NewScanner(stdin)
	lines.Buffer(nil, maxOrderBytes)
	for lines.Scan() {
		var next order
		if err := json.Unmarshal(lines.Bytes(), &next); err != nil {
			logger.Errorw("an order is not JSON", err)
			continue
		}
		next.carryOut(server.RoomManager())
	}
	if err := lines.Err(); err != nil {
		logger.Errorw("the life line broke", err)
	}
}

func (o order) carryOut(rooms *service.RoomManager) {
	room := rooms.GetRoom(context.Background(), livekit.RoomName(o.Room))
	if room == nil {
		return
	}
	sender := room.GetParticipant(livekit.ParticipantIdentity(o.Sender))
	if sender == nil {
		return
	}
	if err := sender.HandleUpdateSubscriptionPermission(o.permission()); err != nil {
		logger.Errorw("an order was not carried out", err, "room", o.Room, "participant", o.Sender)
	}
}

func (o order) permission() *livekit.SubscriptionPermission {
	permission := &livekit.SubscriptionPermission{AllParticipants: o.Everyone}
	for _, listener := range o.Listeners {
		permission.TrackPermissions = append(permission.TrackPermissions,
			&livekit.TrackPermission{ParticipantIdentity: listener, AllTracks: true})
	}
	return permission
}
