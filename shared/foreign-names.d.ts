// Names of the DOM that the type declarations of zod mentions (its URL format). The core uses
// neither, but checks its libraries' declarations too (skipLibCheck is off), so that one that needs the DOM does not compile
// here. As `never` these two can be mentioned and not used.
type URL = never;
