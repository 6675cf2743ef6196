// WebRTC is a way out that the content policy's connect-src does not close: the page does without it, for good, before any other module runs.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel'])
  Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false })
