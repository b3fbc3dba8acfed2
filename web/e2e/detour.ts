type Description = RTCSessionDescriptionInit;

/** What is changed of a connection, in its forms with promises. */
interface Peer {
  addIceCandidate(told?: RTCIceCandidateInit): Promise<void>;
  setRemoteDescription(told: Description): Promise<void>;
  createOffer(wishes?: RTCOfferOptions): Promise<Description>;
  createAnswer(): Promise<Description>;
}

/**
 * Runs in the page: media of the other side, which is at the port `from`, are reached at the port
 * `to` and no other way. The other side hears of no address of the page, or it would come straight.
 */
export function detour({ from, to }: { readonly from: number; readonly to: number }): void {
  const prototype: Peer = window.RTCPeerConnection.prototype;
  const { addIceCandidate, setRemoteDescription, createOffer, createAnswer } = prototype;
  const port = new RegExp(`( udp \\d+ \\S+) ${from} `, 'gi');
  const turned = (text: string) => text.replace(port, `$1 ${to} `);
  const hidden = async (made: Promise<Description>): Promise<Description> => {
    const { type, sdp } = await made;
    return { type, sdp: sdp?.replace(/^a=candidate:.*\r?\n/gm, '') ?? '' };
  };
  Object.defineProperty(prototype, 'onicecandidate', { set: () => {}, get: () => null });
  const changed: Peer & ThisType<RTCPeerConnection> = {
    addIceCandidate(told) {
      const candidate = turned(told?.candidate ?? '');
      return addIceCandidate.call(this, told && { ...told, candidate });
    },
    setRemoteDescription({ type, sdp }) {
      return setRemoteDescription.call(this, { type, sdp: turned(sdp ?? '') });
    },
    createOffer(wishes) {
      return hidden(createOffer.call(this, wishes));
    },
    createAnswer() {
      return hidden(createAnswer.call(this));
    },
  };
  Object.assign(prototype, changed);
}
