// WebRTC is a way out that the content policy's connect-src does not close: this window does without it before any other module runs. A new frame's window would still have it.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel'])
  Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false })
