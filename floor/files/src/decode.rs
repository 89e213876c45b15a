//! From untrusted bytes to an upright picture of bounded size.
//!
//! The order matters: the kind is read from the first bytes, the dimensions
//! from the header, and only what stays under the limits is decoded at all.

use std::io::{BufRead, Read, Seek, SeekFrom};

use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};

use crate::Refused;

/// Most pixels a received picture may have: 60 megapixels, above what phones
/// take by default.
pub const MAX_PIXELS: u64 = 60_000_000;

/// Longest side a received picture may have, in pixels. Generous for
/// panoramas, short enough that no row buffer becomes a bomb.
const MAX_SIDE: u32 = 20_000;

/// Most bytes the decoded pixels may take: 60 megapixels with four channels.
const MAX_DECODED_BYTES: u64 = 4 * MAX_PIXELS;

/// Decodes a JPEG, PNG, WebP or GIF (its first frame), turns it upright by its
/// EXIF orientation, lays transparency on white, and shrinks it so that its
/// longer side has at most `longest_side` pixels. Nothing but pixels is left.
///
/// # Errors
/// [`Refused`] with the reason; never panics on any input known to us.
pub fn decode<R: BufRead + Seek>(mut source: R, longest_side: u32) -> Result<RgbImage, Refused> {
    let format = format_by_content(&mut source)?;
    if format == ImageFormat::Jpeg && !ends_like_a_jpeg(&mut source)? {
        return Err(Refused::Broken);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    let mut reader = ImageReader::with_format(source, format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;

    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Refused::Broken);
    }
    if width.max(height) > MAX_SIDE
        || u64::from(width) * u64::from(height) > MAX_PIXELS
        || decoder.total_bytes() > MAX_DECODED_BYTES
    {
        return Err(Refused::TooManyPixels);
    }
    // A damaged EXIF block is no reason to refuse the pixels.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    // Shrinking first keeps the copies made by turning and flattening small.
    if width.max(height) > longest_side {
        picture = picture.thumbnail(longest_side, longest_side);
    }
    picture.apply_orientation(orientation);
    Ok(on_white(picture))
}

/// The kind by the first bytes; a name or a declared content type is never asked.
fn format_by_content<R: Read + Seek>(source: &mut R) -> Result<ImageFormat, Refused> {
    let mut head = Vec::with_capacity(32);
    source.by_ref().take(32).read_to_end(&mut head).map_err(|error| unreadable(&error))?;
    source.rewind().map_err(|error| unreadable(&error))?;
    match image::guess_format(&head) {
        Ok(
            format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP | ImageFormat::Gif),
        ) => Ok(format),
        _ => Err(Refused::NotAPicture),
    }
}

/// Whether an end-of-image marker follows the last scan. The decoder fills a
/// missing rest with grey and calls it success; a citizen whose upload broke
/// off should rather send it again. Phones append their own blocks after the
/// marker, so it need not be the last thing in the file.
fn ends_like_a_jpeg<R: Read + Seek>(source: &mut R) -> Result<bool, Refused> {
    let mut bytes = Vec::new();
    source.read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    source.seek(SeekFrom::Start(0)).map_err(|error| unreadable(&error))?;
    let last = |marker: u8| bytes.windows(2).rposition(|pair| pair == [0xFF, marker]);
    Ok(match (last(0xDA), last(0xD9)) {
        (Some(scan), Some(end)) => end > scan,
        // No scan at all: leave the verdict to the decoder.
        (None, _) => true,
        (Some(_), None) => false,
    })
}

fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    let mut flat = RgbImage::new(picture.width(), picture.height());
    for (from, to) in picture.pixels().zip(flat.pixels_mut()) {
        let [r, g, b, alpha] = from.0.map(u16::from);
        to.0 = [r, g, b].map(|c| {
            u8::try_from((c * alpha + 255 * (255 - alpha)) / 255).expect("a mean of two bytes")
        });
    }
    flat
}

fn refusal(error: ImageError) -> Refused {
    match error {
        ImageError::Limits(_) => Refused::TooManyPixels,
        error => {
            tracing::debug!(picture.error = %error, "picture not decodable");
            Refused::Broken
        }
    }
}

fn unreadable(error: &std::io::Error) -> Refused {
    tracing::warn!(picture.error = %error, "received file not readable");
    Refused::Broken
}
