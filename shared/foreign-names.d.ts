// Names of the DOM that the type declarations of two libraries mention (d3-array's blurImage, zod's URL format). The core uses
// neither, but checks its libraries' declarations too (skipLibCheck is off), so that one that needs the DOM does not compile
// here. As `never` these two can be mentioned and not used.
type ImageData = never;
type URL = never;
