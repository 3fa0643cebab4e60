#include "config.h"
typedef int tui_layer; /* the layer is empty yet */
