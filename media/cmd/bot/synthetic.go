package main

import (
	"context"
	"time"

	"github.com/livekit/protocol/livekit"
	lksdk "github.com/livekit/server-sdk-go/v2"
	"github.com/pion/webrtc/v4"
	"github.com/pion/webrtc/v4/pkg/media"
)

// pattern repeats one encoded frame: enough for an SFU, which looks at headers only.
type pattern struct {
	frame    []byte
	duration time.Duration
}

// opusSilence is one frame of 20 ms: CELT, full band, mono, no energy.
var opusSilence = pattern{[]byte{0xf8, 0xff, 0xfe}, 20 * time.Millisecond}

// vp8Key is the smallest picture VP8 knows, 16x16 pixels, as a keyframe, ten times a second.
var vp8Key = pattern{
	[]byte{
		0x10, 0x02, 0x00, 0x9d, 0x01, 0x2a, 0x10, 0x00, 0x10, 0x00, 0x00, 0x47, 0x08, 0x85, 0x85,
		0x88, 0x85, 0x84, 0x88, 0x02, 0x02, 0x00, 0x0c, 0x0d, 0x60, 0x00, 0xfe, 0xff, 0xab, 0x50,
		0x80,
	},
	100 * time.Millisecond,
}

// synthetic makes a track for a source and what to send on it.
func synthetic(source livekit.TrackSource) (*lksdk.LocalTrack, lksdk.SampleProvider, error) {
	if source == livekit.TrackSource_MICROPHONE {
		track, err := lksdk.NewLocalTrack(webrtc.RTPCodecCapability{
			MimeType: webrtc.MimeTypeOpus, ClockRate: 48000, Channels: 2})
		return track, opusSilence, err
	}
	track, err := lksdk.NewLocalTrack(webrtc.RTPCodecCapability{
		MimeType: webrtc.MimeTypeVP8, ClockRate: 90000})
	return track, vp8Key, err
}

func (p pattern) NextSample(context.Context) (media.Sample, error) {
	return media.Sample{Data: p.frame, Duration: p.duration}, nil
}

func (p pattern) OnBind() error { return nil }

func (p pattern) OnUnbind() error { return nil }

func (p pattern) Close() error { return nil }
