//! A picture as the house keeps it: a few renditions, never the original.

use bytes::Bytes;
use image::{Rgb, RgbImage};

/// How large a stored picture is. Names are part of public addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rendition {
    /// For looking at: at most 1600 pixels on its longer side.
    Large,
    /// For lists and cards: at most 480 pixels on its longer side.
    Small,
}

impl Rendition {
    /// Every rendition that is made of a picture.
    pub const ALL: [Self; 2] = [Self::Large, Self::Small];

    /// The word in addresses and keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Small => "small",
        }
    }

    /// Longest side in pixels; smaller originals are not blown up.
    #[must_use]
    pub const fn longest_side(self) -> u32 {
        match self {
            Self::Large => 1600,
            Self::Small => 480,
        }
    }
}

/// In which format a rendition is stored. WebP saves a third of the bytes,
/// JPEG is what every mail program, office and printer can open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// `image/webp`, lossy.
    Webp,
    /// `image/jpeg`.
    Jpeg,
}

impl Format {
    /// Every format in which a rendition is made.
    pub const ALL: [Self; 2] = [Self::Webp, Self::Jpeg];

    /// The ending in addresses and keys, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
        }
    }

    /// The one content type under which it is ever served.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Webp => "image/webp",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// One stored form of a picture.
#[derive(Debug, Clone)]
pub struct Made {
    /// Which size.
    pub rendition: Rendition,
    /// Which format.
    pub format: Format,
    /// The encoded bytes, free of metadata.
    pub bytes: Bytes,
}

/// A received picture after development: upright, without metadata, in all
/// renditions, ready for the vault.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Width of the large rendition in pixels.
    pub width: u32,
    /// Height of the large rendition in pixels.
    pub height: u32,
    /// SHA-256 of the bytes as they were received, so that the same upload
    /// sent twice can be recognised.
    pub content_sha256: [u8; 32],
    /// Every rendition in every format.
    pub made: Vec<Made>,
}

/// A rectangle to black out, in fractions of the upright picture's width and
/// height: `x` and `y` are the upper left corner, everything from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// Paints the rectangles black. A pixel touched by an edge is painted whole;
/// what lies outside the picture is cut off; a rectangle with a value that is
/// not a number, or without an extent, covers nothing.
pub fn black_out(picture: &mut RgbImage, rects: &[Rect]) {
    let (width, height) = picture.dimensions();
    for rect in rects {
        let across = covered(rect.x, rect.w, width);
        for y in covered(rect.y, rect.h, height) {
            for x in across.clone() {
                picture.put_pixel(x, y, Rgb([0, 0, 0]));
            }
        }
    }
}

/// The pixels from the one holding `start` to the one holding `start + extent`.
fn covered(start: f64, extent: f64, pixels: u32) -> std::ops::Range<u32> {
    let end = start + extent;
    if !start.is_finite() || !end.is_finite() || extent <= 0.0 {
        return 0..0;
    }
    let pixels = f64::from(pixels);
    let first = (start.clamp(0.0, 1.0) * pixels).floor();
    let last = (end.clamp(0.0, 1.0) * pixels).ceil();
    // Clamped to 0..=pixels just above, so the cast cannot lose anything.
    first as u32..last as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn white(width: u32, height: u32) -> RgbImage {
        RgbImage::from_pixel(width, height, Rgb([255, 255, 255]))
    }

    fn black_pixels(picture: &RgbImage) -> usize {
        picture.pixels().filter(|p| p.0 == [0, 0, 0]).count()
    }

    #[test]
    fn a_rectangle_covers_exactly_its_share() {
        let mut picture = white(100, 50);
        black_out(&mut picture, &[Rect { x: 0.5, y: 0.0, w: 0.5, h: 1.0 }]);
        assert_eq!(black_pixels(&picture), 50 * 50);
        assert_eq!(picture.get_pixel(49, 25).0, [255, 255, 255]);
        assert_eq!(picture.get_pixel(50, 25).0, [0, 0, 0]);
    }

    #[test]
    fn a_pixel_touched_by_an_edge_is_covered_whole() {
        let mut picture = white(10, 10);
        black_out(&mut picture, &[Rect { x: 0.11, y: 0.11, w: 0.1, h: 0.1 }]);
        assert_eq!(black_pixels(&picture), 4);
    }

    #[test]
    fn rectangles_reaching_outside_are_cut_off() {
        let mut picture = white(10, 10);
        let outside =
            [Rect { x: -1.0, y: -1.0, w: 1.5, h: 9.0 }, Rect { x: 2.0, y: 2.0, w: 1.0, h: 1.0 }];
        black_out(&mut picture, &outside);
        assert_eq!(black_pixels(&picture), 50);
    }

    #[test]
    fn nonsense_covers_nothing() {
        let mut picture = white(10, 10);
        let nonsense = [
            Rect { x: f64::NAN, y: 0.0, w: 1.0, h: 1.0 },
            Rect { x: 0.0, y: 0.0, w: f64::INFINITY, h: 1.0 },
            Rect { x: 0.5, y: 0.5, w: -0.5, h: 0.5 },
            Rect { x: 0.5, y: 0.5, w: 0.0, h: 0.5 },
        ];
        black_out(&mut picture, &nonsense);
        assert_eq!(black_pixels(&picture), 0);
    }
}
