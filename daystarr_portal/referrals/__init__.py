"""Referral codes and the referrals made with them."""
