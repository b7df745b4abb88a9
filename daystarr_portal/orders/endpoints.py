"""The catalogue, quotes and orders over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.core.pages import DEFAULT_PAGE_SIZE, Page, PageSize, PageToken
from daystarr_portal.orders.schemas import Cart, CatalogueItem, Order, OrderRequest, Quote
from daystarr_portal.orders.service import OrderService
from daystarr_portal.payments.endpoints import KEY_REFUSALS, IdempotencyKey, answer_response
from daystarr_portal.payments.idempotency import required


def orders_router(service: OrderService, caller: CallerDependency) -> APIRouter:
    """`/catalogue` and `/orders`, for those who may add services."""
    router = APIRouter(tags=["orders"])

    @router.get("/catalogue")
    def catalogue(who: Annotated[Principal, Depends(caller)]) -> Page[CatalogueItem]:
        """What can be added at this address, and what not and why, all on one page."""
        return service.catalogue(who)

    @router.post("/orders/quote", responses=problem_responses(HTTPStatus.CONFLICT))
    def quote_order(who: Annotated[Principal, Depends(caller)], body: Cart) -> Quote:
        """What a cart costs, each month, once, and on the first bill."""
        return service.quote(who, body)

    @router.post("/orders", status_code=HTTPStatus.CREATED, response_model=Order, responses=KEY_REFUSALS)
    def place_order(
        who: Annotated[Principal, Depends(caller)], body: OrderRequest, key: IdempotencyKey = None
    ) -> Response:
        """Order what was quoted, once for each key. Services are added; none is ended."""
        return answer_response(service.place(who, body, required(key)))

    @router.get("/orders")
    def orders(
        who: Annotated[Principal, Depends(caller)],
        page_size: Annotated[PageSize, Query()] = DEFAULT_PAGE_SIZE,
        page_token: Annotated[PageToken | None, Query()] = None,
    ) -> Page[Order]:
        """The account's orders, newest first."""
        return service.orders(who, page_size, page_token)

    @router.get("/orders/{order_id}")
    def order(who: Annotated[Principal, Depends(caller)], order_id: Annotated[str, Path(max_length=40)]) -> Order:
        """One order as it stands now."""
        return service.order(who, order_id)

    return router
