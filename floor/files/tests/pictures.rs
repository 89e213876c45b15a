//! What comes in, what is refused, and what may be left of it.
#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

mod made;

use files::{Darkroom, Format, Picture, Received, Rect, Refused, Rendition};
use image::{ImageFormat, RgbImage};
use made::*;

async fn develop(bytes: &[u8]) -> Result<Picture, Refused> {
    develop_blacked_out(bytes, vec![]).await
}

async fn develop_blacked_out(bytes: &[u8], black: Vec<Rect>) -> Result<Picture, Refused> {
    let received = Received::from_bytes(bytes, &std::env::temp_dir()).unwrap();
    Darkroom::default().develop(received, black).await
}

fn rendition(picture: &Picture, rendition: Rendition, format: Format) -> RgbImage {
    let made = picture
        .made
        .iter()
        .find(|made| made.rendition == rendition && made.format == format)
        .unwrap();
    image::load_from_memory(&made.bytes).unwrap().into_rgb8()
}

#[tokio::test]
async fn each_kind_of_picture_becomes_two_sizes_in_two_formats() {
    let picture = striped(2000, 1000);
    for kind in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let developed = develop(&encoded(&picture, kind)).await.unwrap();
        assert_eq!((developed.width, developed.height), (1600, 800), "{kind:?}");
        assert_eq!(developed.made.len(), 4);
        for made in &developed.made {
            let expected = match made.format {
                Format::Webp => ImageFormat::WebP,
                Format::Jpeg => ImageFormat::Jpeg,
            };
            assert_eq!(image::guess_format(&made.bytes).unwrap(), expected);
            let size = rendition(&developed, made.rendition, made.format).dimensions();
            let longest = made.rendition.longest_side();
            assert_eq!(size, (longest, longest / 2));
        }
    }
}

#[tokio::test]
async fn small_pictures_are_not_blown_up() {
    let developed = develop(&jpeg(&colourful(300, 200))).await.unwrap();
    assert_eq!((developed.width, developed.height), (300, 200));
    assert_eq!(rendition(&developed, Rendition::Small, Format::Webp).dimensions(), (300, 200));
}

#[tokio::test]
async fn a_phone_held_upright_gives_an_upright_picture() {
    // 6 means: turn clockwise by 90 degrees to see it as it was taken.
    let lying = red_left_blue_right(800, 400);
    for bytes in [jpeg_with_exif(&lying, 6), png_with_exif(&lying, 6)] {
        let developed = develop(&bytes).await.unwrap();
        assert_eq!((developed.width, developed.height), (400, 800));
        for format in Format::ALL {
            let upright = rendition(&developed, Rendition::Large, format);
            let [red_above, _, blue_above] = upright.get_pixel(200, 100).0;
            let [red_below, _, blue_below] = upright.get_pixel(200, 700).0;
            assert!(red_above > 150 && blue_above < 100);
            assert!(red_below < 100 && blue_below > 150);
        }
    }
}

#[tokio::test]
async fn nothing_of_exif_or_gps_is_left() {
    let picture = colourful(900, 600);
    for bytes in [jpeg_with_exif(&picture, 1), png_with_exif(&picture, 1)] {
        assert!(contains(&bytes, PLACE), "the fixture must hold what is looked for");
        let developed = develop(&bytes).await.unwrap();
        assert_eq!(developed.made.len(), 4);
        for made in &developed.made {
            for trace in [PLACE, b"Exif".as_slice(), b"EXIF", b"eXIf", b"http://ns.adobe.com"] {
                assert!(!contains(&made.bytes, trace), "{:?} {:?}", made.rendition, made.format);
            }
        }
    }
}

#[tokio::test]
async fn blacked_out_parts_are_black_as_seen_upright() {
    let bytes = jpeg_with_exif(&red_left_blue_right(800, 400), 6);
    let upper_half = Rect { x: 0.0, y: 0.0, w: 1.0, h: 0.5 };
    let developed = develop_blacked_out(&bytes, vec![upper_half]).await.unwrap();
    for kind in Rendition::ALL {
        let picture = rendition(&developed, kind, Format::Jpeg);
        let (width, height) = picture.dimensions();
        assert!(picture.get_pixel(width / 2, height / 4).0.iter().all(|c| *c < 30));
        assert!(picture.get_pixel(width / 2, height * 3 / 4).0[2] > 150);
    }
}

#[tokio::test]
async fn transparency_is_laid_on_white() {
    let glass = image::RgbaImage::from_pixel(64, 64, image::Rgba([0, 0, 0, 0]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    glass.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let developed = develop(&bytes.into_inner()).await.unwrap();
    let picture = rendition(&developed, Rendition::Large, Format::Jpeg);
    assert_eq!(picture.get_pixel(32, 32).0, [255, 255, 255]);
}

#[tokio::test]
async fn a_bomb_of_pixels_is_refused() {
    let bomb = png_bomb(50_000, 50_000);
    assert!(bomb.len() < 3_000_000, "a bomb is small: {}", bomb.len());
    assert_eq!(develop(&bomb).await.unwrap_err(), Refused::TooManyPixels);
}

#[tokio::test]
async fn the_same_file_without_the_excess_is_a_picture() {
    // Shows that the bomb above is refused for its size, not for being handmade.
    let developed = develop(&png_bomb(500, 500)).await.unwrap();
    assert_eq!((developed.width, developed.height), (500, 500));
}

#[tokio::test]
async fn sixty_megapixels_pass_and_one_row_more_does_not() {
    assert!(develop(&png_bomb(10_000, 6_000)).await.is_ok());
    assert_eq!(develop(&png_bomb(10_000, 6_001)).await.unwrap_err(), Refused::TooManyPixels);
}

#[tokio::test]
async fn a_long_thin_bomb_is_refused() {
    assert_eq!(develop(&png_bomb(4_000_000, 1)).await.unwrap_err(), Refused::TooManyPixels);
}

#[tokio::test]
async fn truncated_pictures_are_broken() {
    let picture = colourful(640, 480);
    for kind in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let bytes = encoded(&picture, kind);
        for share in [9, 5, 1] {
            let cut = &bytes[..bytes.len() * share / 10];
            assert_eq!(develop(cut).await.unwrap_err(), Refused::Broken, "{kind:?} {share}0 %");
        }
    }
}

#[tokio::test]
async fn what_a_phone_appends_to_a_jpeg_does_no_harm() {
    let mut bytes = jpeg(&colourful(640, 480));
    bytes.extend([0x42; 5000]);
    assert!(develop(&bytes).await.is_ok());
}

#[tokio::test]
async fn content_that_is_no_picture_is_refused_whatever_it_is_called() {
    let not_pictures: [&[u8]; 8] = [
        b"<!doctype html><script>alert(1)</script>",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        b"%PDF-1.7\n",
        b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0",
        b"II*\0\x08\0\0\0",
        b"\0\0\0\x1cftypheic\0\0\0\0",
        b"",
    ];
    for bytes in not_pictures {
        let refused = develop(bytes).await.unwrap_err();
        assert_eq!(refused, Refused::NotAPicture, "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[tokio::test]
async fn script_hidden_in_a_picture_is_not_served_again() {
    let script = b"<script>alert(1)</script>";
    let mut bytes = jpeg(&colourful(64, 64));
    bytes.extend(script);
    for made in develop(&bytes).await.unwrap().made {
        assert!(!contains(&made.bytes, script));
    }
}

mod any_bytes {
    use super::*;
    use proptest::prelude::*;

    fn heads() -> impl Strategy<Value = Vec<u8>> {
        prop_oneof![
            Just(vec![]),
            Just(b"\xFF\xD8\xFF\xE0\x00\x10JFIF\0".to_vec()),
            Just(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
            Just(b"RIFF\xFF\xFF\0\0WEBPVP8 ".to_vec()),
            Just(b"RIFF\xFF\xFF\0\0WEBPVP8L".to_vec()),
            Just(b"RIFF\xFF\xFF\0\0WEBPVP8X".to_vec()),
            Just(b"GIF89a".to_vec()),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn random_bytes_never_panic(
            head in heads(),
            rest in prop::collection::vec(any::<u8>(), 0..2000),
        ) {
            let bytes = [head, rest].concat();
            let _ = files::decode::decode(std::io::Cursor::new(bytes), 100);
        }

        #[test]
        fn a_damaged_picture_never_panics(
            kind in prop::sample::select(vec![
                ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif,
            ]),
            damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        ) {
            let mut bytes = encoded(&colourful(40, 30), kind);
            for (at, byte) in damage {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            let _ = files::decode::decode(std::io::Cursor::new(bytes), 100);
        }
    }
}
