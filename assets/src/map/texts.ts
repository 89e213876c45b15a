/** Default texts of every map. */
export const MAP_TEXTS = {
  label: "Map",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  close: "Close",
  scrollHelp: "Hold Ctrl and scroll to zoom the map",
  scrollHelpMac: "Hold ⌘ and scroll to zoom the map",
  touchHelp: "Use two fingers to move the map",
  attribution: "About this map",
  marker: "Marked place",
  unavailable: "Your device cannot show the map. Everything is also in the list.",
} as const;
