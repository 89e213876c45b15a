//! From an upright picture to the bytes that are stored.

use bytes::Bytes;
use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};

use crate::picture::{Format, Made, Rendition};

/// libwebp's lossy quality, 0 to 100.
const WEBP_QUALITY: f32 = 80.0;
/// JPEG quality, 1 to 100.
const JPEG_QUALITY: u8 = 82;

/// Encodes every rendition in every format. Encoding starts from bare pixels,
/// so nothing the sender's camera wrote can come along.
///
/// # Errors
/// The encoder's own words; it happens only when memory runs out.
pub fn make_renditions(picture: &RgbImage) -> Result<Vec<Made>, String> {
    let mut made = Vec::with_capacity(Rendition::ALL.len() * Format::ALL.len());
    for rendition in Rendition::ALL {
        let (width, height) = fit(picture.dimensions(), rendition.longest_side());
        let resized;
        let pixels = if (width, height) == picture.dimensions() {
            picture
        } else {
            resized = imageops::resize(picture, width, height, FilterType::Lanczos3);
            &resized
        };
        for format in Format::ALL {
            let bytes = match format {
                Format::Webp => encode_webp(pixels)?,
                Format::Jpeg => encode_jpeg(pixels)?,
            };
            made.push(Made { rendition, format, bytes });
        }
    }
    Ok(made)
}

/// The size with the same proportions whose longer side is at most `longest`;
/// never larger than the picture and never without a pixel.
#[must_use]
pub fn fit((width, height): (u32, u32), longest: u32) -> (u32, u32) {
    let side = width.max(height);
    if side <= longest {
        return (width, height);
    }
    let scale = |length: u32| {
        let scaled = u64::from(length) * u64::from(longest) + u64::from(side) / 2;
        u32::try_from(scaled / u64::from(side)).map_or(longest, |length| length.max(1))
    };
    (scale(width), scale(height))
}

fn encode_webp(pixels: &RgbImage) -> Result<Bytes, String> {
    webp::Encoder::from_rgb(pixels.as_raw(), pixels.width(), pixels.height())
        .encode_simple(false, WEBP_QUALITY)
        .map(|encoded| Bytes::copy_from_slice(&encoded))
        .map_err(|error| format!("webp: {error:?}"))
}

fn encode_jpeg(pixels: &RgbImage) -> Result<Bytes, String> {
    let mut encoded = Vec::new();
    JpegEncoder::new_with_quality(&mut encoded, JPEG_QUALITY)
        .encode_image(pixels)
        .map_err(|error| format!("jpeg: {error}"))?;
    Ok(encoded.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proportions_stay_and_nothing_grows() {
        assert_eq!(fit((4000, 3000), 1600), (1600, 1200));
        assert_eq!(fit((3000, 4000), 480), (360, 480));
        assert_eq!(fit((300, 200), 480), (300, 200));
        assert_eq!(fit((480, 480), 480), (480, 480));
    }

    #[test]
    fn the_thinnest_picture_keeps_a_pixel() {
        assert_eq!(fit((20_000, 1), 480), (480, 1));
    }
}
