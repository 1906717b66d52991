// A name of the DOM that zod's type declarations mention (its URL format). The core does not use it, but checks its libraries'
// declarations too (skipLibCheck is off), so that one that needs the DOM does not compile here. As `never` it can be mentioned
// and not used.
type URL = never;
