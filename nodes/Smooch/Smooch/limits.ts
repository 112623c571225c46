/** Limits of v1.1 that v2 does not share. Sizes are characters unless their name says otherwise. */
export const limits = {
  /** What lists give where nothing is asked for; the most they give is not documented. */
  pageSize: 25,
  /** Messages in each page, always. */
  messagesPerPage: 100,
  menuItems: 5,
  profileAbout: 139,
  profileAddress: 256,
  profileDescription: 256,
  profileEmail: 128,
  profileVertical: 128,
  profileWebsite: 256,
  profileWebsites: 2,
  /** v1 takes smaller files than its successors. */
  legacyUploadBytes: 10 * 1024 * 1024,
} as const;
