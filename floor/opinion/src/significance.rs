//! Whether a share could be chance: z-tests of one and of two proportions.
//!
//! Both count one vote more for and one more in all, as the server does, so that nothing divides by
//! zero and a handful of votes proves little.

/// Above it a one-sided test is sure at 90 %.
pub const SURE_AT_90: f64 = 1.2816;

/// Share of `of` out of `whole` as it is best guessed from few votes: one more for, two more in all.
pub(crate) fn share(of: u32, whole: u32) -> f64 {
    (f64::from(of) + 1.0) / (f64::from(whole) + 2.0)
}

/// How surely more than half of all would say so; standard deviations.
pub(crate) fn above_half(of: u32, whole: u32) -> f64 {
    let (of, whole) = (f64::from(of) + 1.0, f64::from(whole) + 1.0);
    2.0 * whole.sqrt() * (of / whole - 0.5)
}

/// How surely a group says so more often than the rest; standard deviations.
pub(crate) fn above_rest(of: u32, whole: u32, rest_of: u32, rest_whole: u32) -> f64 {
    let [of, whole, rest_of, rest_whole] =
        [of, whole, rest_of, rest_whole].map(|count| f64::from(count) + 1.0);
    let together = (of + rest_of) / (whole + rest_whole);
    if together >= 1.0 {
        return 0.0;
    }
    let spread = (together * (1.0 - together) * (1.0 / whole + 1.0 / rest_whole)).sqrt();
    (of / whole - rest_of / rest_whole) / spread
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_is_no_majority_and_nobody_is_not_divided_by() {
        assert!(above_half(10, 21).abs() < 1e-12);
        assert!(above_half(20, 21) > SURE_AT_90);
        assert_eq!(above_rest(2, 2, 0, 0), 0.0);
        assert_eq!(share(0, 0), 0.5);
    }
}
