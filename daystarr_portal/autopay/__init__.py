"""AutoPay enrollments and the authorizations behind them."""
