//! Files made for the tests by real encoders and, where those refuse to write
//! what an attacker would, by hand.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]
#![allow(dead_code, reason = "each test file uses its own part")]

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// Words that lie only in the EXIF block and must never be found again.
pub const PLACE: &[u8] = b"GPS-PLACE-OF-THE-REPORTER";

/// A picture whose left half is red and whose right half is blue.
pub fn red_left_blue_right(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) }
    })
}

/// A picture no encoder can shrink to nothing.
pub fn colourful(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| Rgb([(x * 7 + y) as u8, (y * 5) as u8, (x ^ y) as u8]))
}

/// Sixteen colours in stripes: quick to write as a GIF, which has only a palette.
pub fn striped(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let shade = ((x / 40 + y / 25) % 16) as u8;
        Rgb([shade * 16, 255 - shade * 16, shade * 8])
    })
}

pub fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(picture).unwrap();
    bytes
}

pub fn encoded(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = DynamicImage::from(picture.clone());
    // GIF wants an alpha channel.
    let picture = if format == ImageFormat::Gif { picture.into_rgba8().into() } else { picture };
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG as a phone writes it: EXIF with orientation, description and GPS.
pub fn jpeg_with_exif(picture: &RgbImage, orientation: u16) -> Vec<u8> {
    let plain = jpeg(picture);
    let tiff = tiff_block(orientation);
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend(u16::try_from(2 + 6 + tiff.len()).unwrap().to_be_bytes());
    bytes.extend(b"Exif\0\0");
    bytes.extend(&tiff);
    bytes.extend(&plain[2..]);
    bytes
}

/// A PNG with the same block in its eXIf chunk.
pub fn png_with_exif(picture: &RgbImage, orientation: u16) -> Vec<u8> {
    let plain = encoded(picture, ImageFormat::Png);
    // Signature (8) and IHDR (25) come first; eXIf may stand right after.
    let mut bytes = plain[..33].to_vec();
    bytes.extend(png_chunk(b"eXIf", &tiff_block(orientation)));
    bytes.extend(&plain[33..]);
    bytes
}

/// TIFF, little endian: IFD0 with description, orientation and a GPS pointer;
/// the GPS IFD with latitude and a processing method that holds [`PLACE`].
fn tiff_block(orientation: u16) -> Vec<u8> {
    const IFD0: u32 = 8;
    const GPS: u32 = IFD0 + 2 + 3 * 12 + 4;
    const TEXT: u32 = GPS + 2 + 3 * 12 + 4;
    let text_bytes = u32::try_from(PLACE.len()).unwrap();
    let latitude = TEXT + text_bytes;

    let mut tiff = b"II*\0".to_vec();
    tiff.extend(IFD0.to_le_bytes());
    tiff.extend(3_u16.to_le_bytes());
    entry(&mut tiff, 0x010E, 2, text_bytes, TEXT); // ImageDescription
    entry(&mut tiff, 0x0112, 3, 1, u32::from(orientation)); // Orientation
    entry(&mut tiff, 0x8825, 4, 1, GPS); // GPSInfo
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend(3_u16.to_le_bytes());
    entry(&mut tiff, 0x0001, 2, 2, u32::from_le_bytes(*b"N\0\0\0")); // GPSLatitudeRef
    entry(&mut tiff, 0x0002, 5, 3, latitude); // GPSLatitude
    entry(&mut tiff, 0x001B, 7, text_bytes, TEXT); // GPSProcessingMethod
    tiff.extend(0_u32.to_le_bytes());
    tiff.extend(PLACE);
    for (number, divisor) in [(47_u32, 1_u32), (39, 1), (4711, 100)] {
        tiff.extend(number.to_le_bytes());
        tiff.extend(divisor.to_le_bytes());
    }
    tiff
}

fn entry(tiff: &mut Vec<u8>, tag: u16, kind: u16, count: u32, value: u32) {
    tiff.extend(tag.to_le_bytes());
    tiff.extend(kind.to_le_bytes());
    tiff.extend(count.to_le_bytes());
    tiff.extend(value.to_le_bytes());
}

/// A complete, valid PNG of one bit per pixel, all black: a few megabytes on
/// the wire, `width * height` pixels in memory.
pub fn png_bomb(width: u32, height: u32) -> Vec<u8> {
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([1, 0, 0, 0, 0]); // 1 bit, grey, deflate, no filter, not interlaced
    let raw_bytes = u64::from(height) * (1 + u64::from(width).div_ceil(8));
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(png_chunk(b"IHDR", &header));
    bytes.extend(png_chunk(b"IDAT", &zeros_in_zlib(raw_bytes)));
    bytes.extend(png_chunk(b"IEND", &[]));
    bytes
}

pub fn png_chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut chunk = u32::try_from(content.len()).unwrap().to_be_bytes().to_vec();
    chunk.extend(kind);
    chunk.extend(content);
    let sum = crc32(&chunk[4..]);
    chunk.extend(sum.to_be_bytes());
    chunk
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 }
        })
    })
}

/// Deflate with the fixed code: one zero, then "the last byte 258 times again"
/// in 13 bits each, then single zeros for the rest.
fn zeros_in_zlib(count: u64) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.push(0b1, 1); // last block
    bits.push(0b01, 2); // fixed code
    let zero = |bits: &mut Bits| bits.push_code(0b0011_0000, 8);
    zero(&mut bits);
    for _ in 0..(count - 1) / 258 {
        bits.push_code(0b1100_0101, 8); // length 258
        bits.push_code(0, 5); // distance 1
    }
    for _ in 0..(count - 1) % 258 {
        zero(&mut bits);
    }
    bits.push_code(0, 7); // end of block
    let mut zlib = vec![0x78, 0x01];
    zlib.extend(bits.finish());
    // Adler-32 of zeros: a stays 1, b counts them.
    let adler = (u32::try_from(count % 65_521).unwrap() << 16) | 1;
    zlib.extend(adler.to_be_bytes());
    zlib
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    open: u8,
    used: u8,
}

impl Bits {
    fn push_bit(&mut self, bit: bool) {
        self.open |= u8::from(bit) << self.used;
        self.used += 1;
        if self.used == 8 {
            self.bytes.push(std::mem::take(&mut self.open));
            self.used = 0;
        }
    }

    /// Lowest bit first, as deflate wants its numbers.
    fn push(&mut self, value: u32, count: u32) {
        (0..count).for_each(|at| self.push_bit(value >> at & 1 == 1));
    }

    /// Highest bit first, as deflate wants its codes.
    fn push_code(&mut self, code: u32, count: u32) {
        (0..count).rev().for_each(|at| self.push_bit(code >> at & 1 == 1));
    }

    fn finish(mut self) -> Vec<u8> {
        if self.used > 0 {
            self.bytes.push(self.open);
        }
        self.bytes
    }
}

/// Whether `needle` occurs in `bytes`.
pub fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}
